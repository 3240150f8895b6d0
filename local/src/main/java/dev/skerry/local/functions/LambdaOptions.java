package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What all functions of a run share.
 *
 * @param region the region in their environment
 * @param dynamoDbEndpoint where their DynamoDB clients go; asked when a process starts
 * @param runtimeClient the jars of AWS's runtime interface client
 * @param nativeLoop whether the client's native library is used; else our loop in Java
 * @param cache the user's cache
 * @param temporaryFolder a folder of this run for the copies of the functions' code
 * @param idleTimeout after how long an unused environment is stopped
 * @param maxEnvironments how many processes one function may have; further calls wait
 * @param logs where the functions' lines go
 */
public record LambdaOptions(
    String region,
    Supplier<URI> dynamoDbEndpoint,
    List<Path> runtimeClient,
    boolean nativeLoop,
    Cache cache,
    Path temporaryFolder,
    Duration idleTimeout,
    int maxEnvironments,
    LogConsumer logs) {

  /** An unused environment is stopped after five minutes. */
  public static final Duration DEFAULT_IDLE_TIMEOUT = Duration.ofMinutes(5);

  /**
   * Returns how many processes one function may have when nothing else is said.
   *
   * @return two for each processor, at least four: on AWS it is 1,000, here each is a JVM
   */
  public static int defaultMaxEnvironments() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }
}
