package dev.skerry.dynamodb.operation.stream;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.TestClock;
import dev.skerry.dynamodb.operation.TestEngine;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Stores;
import java.util.List;

/** A table with the key id and a stream, and what a consumer does. */
final class TestStream {
  private final TestEngine engine;

  TestStream(String viewType) {
    this(Stores.inMemory(), new TestClock());
    createTable(viewType);
  }

  TestStream(Store store, TestClock clock) {
    engine = new TestEngine(store, clock);
  }

  void createTable(String viewType) {
    engine.answer(
        "CreateTable",
        """
        {'TableName': 'table', 'BillingMode': 'PAY_PER_REQUEST',
         'AttributeDefinitions': [{'AttributeName': 'id', 'AttributeType': 'S'}],
         'KeySchema': [{'AttributeName': 'id', 'KeyType': 'HASH'}],
         'StreamSpecification': {'StreamEnabled': true, 'StreamViewType': '%s'}}
        """
            .formatted(viewType));
  }

  TestEngine engine() {
    return engine;
  }

  void put(String id, int number) {
    engine.answer(
        "PutItem",
        "{'TableName': 'table', 'Item': {'id': {'S': '%s'}, 'n': {'N': '%d'}}}"
            .formatted(id, number));
  }

  void delete(String id) {
    engine.answer("DeleteItem", "{'TableName': 'table', 'Key': {'id': {'S': '%s'}}}".formatted(id));
  }

  void disable() {
    update("{'StreamEnabled': false}");
  }

  void enable() {
    update("{'StreamEnabled': true, 'StreamViewType': 'KEYS_ONLY'}");
  }

  private void update(String specification) {
    engine.answer(
        "UpdateTable", "{'TableName': 'table', 'StreamSpecification': " + specification + "}");
  }

  /** The ARN of the table's latest stream. */
  String arn() {
    return engine
        .answer("DescribeTable", "{'TableName': 'table'}")
        .structure("Table")
        .orElseThrow()
        .name("LatestStreamArn");
  }

  Input describe(String arn) {
    return engine
        .answer("DescribeStream", "{'StreamArn': '" + arn + "'}")
        .structure("StreamDescription")
        .orElseThrow();
  }

  Input shard(String arn) {
    return describe(arn).structures("Shards").get(0);
  }

  /** The request of an iterator in the only shard. */
  String iteratorRequest(String arn, String type, String more) {
    return "{'StreamArn': '%s', 'ShardId': '%s', 'ShardIteratorType': '%s'%s}"
        .formatted(arn, shard(arn).name("ShardId"), type, more);
  }

  String iterator(String arn, String type, String more) {
    return engine
        .answer("GetShardIterator", iteratorRequest(arn, type, more))
        .name("ShardIterator");
  }

  Input records(String iterator, int limit) {
    return engine.answer(
        "GetRecords", "{'ShardIterator': '%s', 'Limit': %d}".formatted(iterator, limit));
  }

  /** All records that the latest stream keeps. */
  List<Input> records() {
    return records(iterator(arn(), "TRIM_HORIZON", ""), 1000).structures("Records");
  }

  static String sequenceNumber(Input record) {
    return record.structure("dynamodb").orElseThrow().name("SequenceNumber");
  }

  static List<String> events(List<Input> records) {
    return records.stream().map(record -> record.name("eventName")).toList();
  }
}
