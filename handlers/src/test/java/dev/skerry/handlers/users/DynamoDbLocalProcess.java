package dev.skerry.handlers.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** A process of DynamoDB Local, shared by all tests of this JVM. It ends with the JVM. */
final class DynamoDbLocalProcess {
  private static final DynamoDbLocalProcess RUNNING = start();

  private final URI endpoint;

  private DynamoDbLocalProcess(URI endpoint) {
    this.endpoint = endpoint;
  }

  static URI endpoint() {
    return RUNNING.endpoint;
  }

  /** Returns a client of an endpoint, with the functions' timeouts and retries. */
  static DynamoDbClient client(URI endpoint) {
    return DynamoDbClientFactory.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(credentials())
        .build();
  }

  /** Creates an empty users table and returns its name. */
  static String newTable() {
    var name = "users-" + UUID.randomUUID();
    var key = KeySchemaElement.builder().attributeName("username").keyType("HASH").build();
    var type = AttributeDefinition.builder().attributeName("username").attributeType("S").build();
    try (var client = retryingClient()) {
      client.createTable(
          table ->
              table
                  .tableName(name)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(key)
                  .attributeDefinitions(type));
    }
    return name;
  }

  /** Returns a client that retries for a minute: the first table takes seconds to create. */
  static DynamoDbClient retryingClient() {
    var everyTenthSecond =
        AwsRetryStrategy.standardRetryStrategy().toBuilder()
            .maxAttempts(600)
            .circuitBreakerEnabled(false)
            .backoffStrategy(BackoffStrategy.fixedDelay(Duration.ofMillis(100)))
            .build();
    return DynamoDbClientFactory.builder()
        .endpointOverride(endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(limits -> limits.retryStrategy(everyTenthSecond))
        .build();
  }

  private static StaticCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret"));
  }

  private static DynamoDbLocalProcess start() {
    try {
      var port = freePort();
      var folder = Files.createTempDirectory("dynamodb-local");
      // The shell ends the server when its standard input closes, even if this JVM is killed.
      var command = List.of("sh", "-c", "\"$@\" & read _; kill $!; wait; rm -rf \"$0\"");
      var builder = new ProcessBuilder(new ArrayList<>(command));
      builder.command().addAll(List.of(folder.toString(), javaExecutable(), "-Xmx64m"));
      builder.command().addAll(serverArguments(folder, port));
      builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.start();
      return new DynamoDbLocalProcess(URI.create("http://127.0.0.1:" + port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> serverArguments(Path folder, int port) throws IOException {
    var classPath = Path.of(System.getProperty("skerry.root"), "local/dynamodb/target/classpath");
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.io.tmpdir=" + folder,
        "-cp",
        Files.readString(classPath).strip(),
        "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
        "-inMemory",
        "-sharedDb",
        "-disableTelemetry",
        "-port",
        Integer.toString(port));
  }

  private static String javaExecutable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
