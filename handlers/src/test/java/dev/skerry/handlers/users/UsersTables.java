package dev.skerry.handlers.users;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Users tables in an embedded DynamoDB. */
final class UsersTables {
  private static final EmbeddedDynamoDb SHARED = EmbeddedDynamoDb.inMemory();

  private UsersTables() {}

  /** Returns the endpoint of a DynamoDB that the tests of this JVM share. */
  static URI endpoint() {
    return SHARED.endpoint();
  }

  /** Returns a client of the shared DynamoDB, with the functions' timeouts and retries. */
  static DynamoDbClient client() {
    return client(endpoint());
  }

  static DynamoDbClient client(URI endpoint) {
    var credentials = AwsBasicCredentials.create("local", "secret");
    return DynamoDbClientFactory.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .build();
  }

  /** Creates an empty users table in the shared DynamoDB and returns its name. */
  static String newTable() {
    return newTable(endpoint());
  }

  static String newTable(URI endpoint) {
    var name = "users-" + UUID.randomUUID();
    var key = KeySchemaElement.builder().attributeName("username").keyType("HASH").build();
    var type = AttributeDefinition.builder().attributeName("username").attributeType("S").build();
    try (var client = client(endpoint)) {
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
}
