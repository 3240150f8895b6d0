package dev.skerry.handlers.users;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import dev.skerry.handlers.dynamodb.DynamoDbClientFactory;
import java.net.URI;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;

/** Tables in an embedded DynamoDB. */
public final class UsersTables {
  private static final EmbeddedDynamoDb SHARED = EmbeddedDynamoDb.inMemory();

  private UsersTables() {}

  /** Returns the endpoint of a DynamoDB that the tests of this JVM share. */
  public static URI endpoint() {
    return SHARED.endpoint();
  }

  /** Returns a client of the shared DynamoDB, with the functions' timeouts and retries. */
  public static DynamoDbClient client() {
    return client(endpoint());
  }

  public static DynamoDbClient client(URI endpoint) {
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
    return newTable(endpoint, "username");
  }

  /** Creates an empty table with a partition key and returns its name. */
  public static String newTable(URI endpoint, String partitionKey) {
    var name = "table-" + UUID.randomUUID();
    var key = KeySchemaElement.builder().attributeName(partitionKey).keyType("HASH").build();
    var type = AttributeDefinition.builder().attributeName(partitionKey).attributeType("S").build();
    try (var client = client(endpoint)) {
      client.createTable(
          table ->
              table
                  .tableName(name)
                  .billingMode(BillingMode.PAY_PER_REQUEST)
                  .keySchema(key)
                  .attributeDefinitions(type));
    } catch (ResourceInUseException created) {
      // The name is unique: an earlier attempt of this call took too long and created the table.
    }
    return name;
  }
}
