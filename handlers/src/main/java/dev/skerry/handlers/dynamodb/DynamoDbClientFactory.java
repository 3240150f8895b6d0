package dev.skerry.handlers.dynamodb;

import dev.skerry.handlers.Environment;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Creates DynamoDB clients, for production and tests. */
public final class DynamoDbClientFactory {
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(1);
  private static final int MAX_ATTEMPTS = 3;

  private DynamoDbClientFactory() {}

  /**
   * Returns the client of this execution environment, with the function's region and credentials.
   *
   * @throws IllegalStateException if {@code AWS_REGION} is not set
   */
  public static DynamoDbClient shared() {
    Environment.current().required("AWS_REGION");
    return Shared.CLIENT;
  }

  /** Creates the client when the first table is opened. */
  private static final class Shared {
    static final DynamoDbClient CLIENT =
        builder()
            .region(Region.of(Environment.current().required("AWS_REGION")))
            .credentialsProvider(credentials())
            .build();
  }

  /** Returns a builder with timeouts and retries, without region and credentials. */
  public static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(ATTEMPT_TIMEOUT)
                .socketTimeout(ATTEMPT_TIMEOUT))
        .overrideConfiguration(
            config -> config.apiCallAttemptTimeout(ATTEMPT_TIMEOUT).retryStrategy(retries()));
  }

  /** The SDK's default for DynamoDB makes up to nine attempts, for up to a minute. */
  private static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(MAX_ATTEMPTS)
        .backoffStrategy(backoff(25))
        .throttlingBackoffStrategy(backoff(100))
        .build();
  }

  private static BackoffStrategy backoff(int baseDelayMs) {
    return BackoffStrategy.exponentialDelay(Duration.ofMillis(baseDelayMs), Duration.ofMillis(500));
  }

  /**
   * Reads the credentials from Lambda's environment variables or, under SnapStart, from its
   * container endpoint. The SDK's default chain also reads files and EC2 metadata and loads slowly.
   */
  private static AwsCredentialsProviderChain credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }
}
