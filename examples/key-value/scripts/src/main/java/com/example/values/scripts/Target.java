package com.example.values.scripts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The table that a script works on, and where it is.
 *
 * @param table its name
 * @param server the URL of a DynamoDB-compatible server; empty: AWS
 */
record Target(String table, Optional<URI> server) {
  private static final String SERVER = "https?://[A-Za-z0-9.\\[\\]:-]+/?";

  /**
   * Reads the arguments. The default is the table of the stack on AWS, and on a server the table
   * that the local cloud uses.
   */
  static Target of(List<String> arguments) {
    if (arguments.isEmpty()) {
      return new Target(DeclaredTable.read().name(), Optional.of(serverOfEnvironment()));
    }
    var remote = List.of("-r", "--remote").contains(arguments.get(0));
    if (!remote || arguments.size() > 2 || arguments.get(arguments.size() - 1).isBlank()) {
      throw new ScriptException(
          "the arguments are '%s'. Allowed: none, with DYNAMODB=http://host:port; or -r (--remote) and optionally the name of a table, for AWS. Fix: correct the command line."
              .formatted(String.join(" ", arguments)));
    }
    return new Target(
        arguments.size() == 2 ? arguments.get(1) : Stacks.tableName(), Optional.empty());
  }

  private static URI serverOfEnvironment() {
    var url = System.getenv().getOrDefault("DYNAMODB", "");
    if (url.matches(SERVER)) {
      return URI.create(url);
    }
    throw new ScriptException(
        "DYNAMODB is '%s'. Allowed: the URL of a DynamoDB-compatible server, http://host:port. Fix: set DYNAMODB, or use -r for AWS."
            .formatted(url));
  }

  boolean isRemote() {
    return server.isEmpty();
  }

  /** Returns a client: for AWS with the credentials and the region of the environment. */
  DynamoDbClient client() {
    var builder = DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
    server.ifPresent(
        url ->
            builder
                .endpointOverride(url)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("local", "local"))));
    return builder.build();
  }

  /** Returns the error of a call that DynamoDB did not get. */
  ScriptException unreachable(SdkClientException cause) {
    return new ScriptException(
        "%s cannot be reached: %s Allowed: %s."
            .formatted(
                this,
                cause.getMessage(),
                server.isPresent()
                    ? "a server that runs. Fix: start it, or correct DYNAMODB"
                    : "AWS credentials and a region. Fix: set AWS_REGION, and check the credentials with 'aws sts get-caller-identity'"));
  }

  @Override
  public String toString() {
    return "table '%s' %s".formatted(table, server.map(url -> "at " + url).orElse("on AWS"));
  }
}
