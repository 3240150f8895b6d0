package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

class FaultTest {
  private final EmbeddedDynamoDb dynamoDb = EmbeddedDynamoDb.inMemory();
  private final DynamoDbClient client = Clients.of(dynamoDb);

  @BeforeEach
  void createTable() {
    Clients.createTable(client, "users");
  }

  @AfterEach
  void close() {
    client.close();
    dynamoDb.close();
  }

  private void describe(String table) {
    client.describeTable(request -> request.tableName(table));
  }

  @Test
  void aFaultHappensOnce() {
    dynamoDb.inject(Fault.throttled());

    assertThrows(ProvisionedThroughputExceededException.class, client::listTables);
    assertEquals(List.of("users"), client.listTables().tableNames());
  }

  @Test
  void faultsHappenInTheirOrderAndAsOftenAsAsked() {
    dynamoDb.inject(Fault.internalServerError().times(2), Fault.throttled());

    assertThrows(InternalServerErrorException.class, client::listTables);
    assertThrows(InternalServerErrorException.class, client::listTables);
    assertThrows(ProvisionedThroughputExceededException.class, client::listTables);
    assertEquals(List.of("users"), client.listTables().tableNames());
  }

  @Test
  void aFaultWaitsForItsOperationAndItsTable() {
    Clients.createTable(client, "orders");
    dynamoDb.inject(Fault.throttled().ofOperation("DescribeTable").ofTable("users"));

    client.listTables();
    describe("orders");

    assertThrows(ProvisionedThroughputExceededException.class, () -> describe("users"));
    describe("users");
  }

  @Test
  void clearedFaultsDoNotHappen() {
    dynamoDb.inject(Fault.throttled().times(100));

    dynamoDb.clearFaults();

    describe("users");
  }

  @Test
  void aDroppedConnectionDoesNothing() {
    dynamoDb.inject(Fault.connectionDropped());

    var error = assertThrows(SdkClientException.class, () -> Clients.createTable(client, "orders"));

    assertInstanceOf(SocketException.class, error.getCause());
    assertEquals(List.of("users"), client.listTables().tableNames());
  }

  @Test
  void aCallWhoseResponseIsLostIsDone() {
    dynamoDb.inject(Fault.responseLost());

    assertThrows(SdkClientException.class, () -> Clients.createTable(client, "orders"));

    assertEquals(List.of("orders", "users"), client.listTables().tableNames());
  }

  @Test
  void aFaultCanBeAnyResponse() {
    dynamoDb.inject(Fault.response(503, "Service Unavailable"));

    var error = assertThrows(DynamoDbException.class, client::listTables);

    assertEquals(503, error.statusCode());
  }

  @Test
  void anErrorIsLostToo() {
    dynamoDb.inject(Fault.responseLost());

    assertThrows(SdkClientException.class, () -> describe("unknown"));
  }

  @Test
  void aSlowCallIsDoneAfterItsDelay() {
    dynamoDb.inject(Fault.slow(Duration.ofMillis(50)));
    var start = System.nanoTime();

    describe("users");

    assertTrue(System.nanoTime() - start >= Duration.ofMillis(50).toNanos());
  }
}
