package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The life of a table and its stream, as the AWS SDK sees it. */
class StreamClientTest {
  @Test
  void theSdkReadsAStreamToItsEnd() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory();
        var client = Clients.of(dynamoDb);
        var streams = streams(dynamoDb)) {
      Clients.createTable(client, "users");
      client.waiter().waitUntilTableExists(r -> r.tableName("users"));
      var started = Instant.now().minusSeconds(1);
      client.updateTable(
          r ->
              r.tableName("users")
                  .streamSpecification(
                      s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
      var item = Map.of("id", AttributeValue.fromS("a"), "n", AttributeValue.fromN("1"));
      client.putItem(r -> r.tableName("users").item(item));
      client.deleteTable(r -> r.tableName("users"));
      client.waiter().waitUntilTableNotExists(r -> r.tableName("users"));

      var arn = streams.listStreams(r -> r.tableName("users")).streams().get(0).streamArn();
      var stream = streams.describeStream(r -> r.streamArn(arn)).streamDescription();
      var iterator =
          streams.getShardIterator(
              r ->
                  r.streamArn(arn)
                      .shardId(stream.shards().get(0).shardId())
                      .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
      var page = streams.getRecords(r -> r.shardIterator(iterator.shardIterator()));

      assertEquals(StreamStatus.DISABLED, stream.streamStatus());
      assertNull(page.nextShardIterator());
      var record = page.records().get(0);
      assertEquals(OperationType.INSERT, record.eventName());
      assertEquals(item, record.dynamodb().newImage());
      assertTrue(record.dynamodb().approximateCreationDateTime().isAfter(started));
    }
  }

  @Test
  void anErrorOfAStreamIsTheSdksException() {
    try (var dynamoDb = EmbeddedDynamoDb.inMemory();
        var streams = streams(dynamoDb)) {
      var error =
          assertThrows(
              DynamoDbException.class, () -> streams.getRecords(r -> r.shardIterator("unknown")));

      assertEquals("Invalid ShardIterator", error.awsErrorDetails().errorMessage());
    }
  }

  private static DynamoDbStreamsClient streams(EmbeddedDynamoDb dynamoDb) {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(dynamoDb.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
