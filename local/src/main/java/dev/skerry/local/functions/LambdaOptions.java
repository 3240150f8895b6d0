package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * The options of all functions.
 *
 * @param region the region in the environment variables
 * @param dynamoDbEndpoint supplies the endpoint for DynamoDB clients when a process starts
 * @param runtimeClient the jars of AWS's runtime interface client
 * @param nativeLoop whether to use the client's native library instead of the client in Java
 * @param cache the user's cache
 * @param classData the class-data archives of the processes
 * @param temporaryFolder the temporary folder for copies of the code
 * @param idleTimeout the time after which an idle environment is stopped
 * @param maxEnvironments the maximum number of environments of a function; further invocations wait
 * @param logs receives the log lines
 */
public record LambdaOptions(
    String region,
    Supplier<URI> dynamoDbEndpoint,
    List<Path> runtimeClient,
    boolean nativeLoop,
    Cache cache,
    ClassDataArchives classData,
    Path temporaryFolder,
    Duration idleTimeout,
    int maxEnvironments,
    LogConsumer logs) {

  /** The default idle timeout: five minutes. */
  public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(5);

  /**
   * Returns the default maximum number of environments of a function.
   *
   * @return two for each processor, at least four (1,000 on AWS, but here each one is a JVM)
   */
  public static int defaultMaxEnvironments() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }
}
