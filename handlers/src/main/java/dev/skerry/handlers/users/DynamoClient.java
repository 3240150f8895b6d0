package dev.skerry.handlers.users;

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

/** Makes the client of DynamoDB, the same for production and tests. */
final class DynamoClient {
  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final int MAX_ATTEMPTS = 3;

  private DynamoClient() {}

  /** The client of the function's region, with the function's own credentials. */
  static DynamoDbClient of(Environment environment) {
    return builder()
        .region(Region.of(environment.required("AWS_REGION")))
        .credentialsProvider(credentials())
        .build();
  }

  /** A client with our time limits; region and credentials are open. */
  static DynamoDbClientBuilder builder() {
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
        .overrideConfiguration(
            limits -> limits.apiCallAttemptTimeout(ATTEMPT).retryStrategy(retries()));
  }

  /** The SDK's default for DynamoDB tries nine times, for up to a minute. */
  private static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(MAX_ATTEMPTS)
        .backoffStrategy(backoff(25))
        .throttlingBackoffStrategy(backoff(100))
        .build();
  }

  private static BackoffStrategy backoff(int startMs) {
    return BackoffStrategy.exponentialDelay(Duration.ofMillis(startMs), Duration.ofMillis(500));
  }

  /**
   * Where Lambda puts a function's credentials: variables, and under SnapStart its container
   * endpoint. The SDK's default chain also looks into files and at EC2, and is slow to load.
   */
  private static AwsCredentialsProviderChain credentials() {
    return AwsCredentialsProviderChain.of(
        EnvironmentVariableCredentialsProvider.create(),
        ContainerCredentialsProvider.builder().build());
  }
}
