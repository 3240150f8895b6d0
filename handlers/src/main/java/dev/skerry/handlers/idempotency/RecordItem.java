package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.http.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Converts records to items of the table and back. */
final class RecordItem {
  static final String STATUS = "status";
  static final AttributeValue RUNNING = AttributeValue.fromS("running");
  private static final AttributeValue DONE = AttributeValue.fromS("done");

  private RecordItem() {}

  static Map<String, AttributeValue> toItem(IdempotencyRecord record) {
    var item = new HashMap<String, AttributeValue>();
    item.put("id", AttributeValue.fromS(record.key().id()));
    item.put("requestHash", AttributeValue.fromS(record.key().requestHash()));
    item.put("writeId", AttributeValue.fromS(record.writeId()));
    item.put("claimId", AttributeValue.fromS(record.claimId()));
    item.put("runningUntil", number(record.runningUntil().toEpochMilli()));
    item.put("expiresAt", seconds(record.expiresAt()));
    item.put(STATUS, record.response().isPresent() ? DONE : RUNNING);
    record.response().ifPresent(response -> item.put("response", toValue(response)));
    return item;
  }

  static IdempotencyRecord toRecord(Map<String, AttributeValue> item) {
    return new IdempotencyRecord(
        new IdempotencyKey(item.get("id").s(), item.get("requestHash").s()),
        item.get("writeId").s(),
        item.get("claimId").s(),
        Instant.ofEpochMilli(Long.parseLong(item.get("runningUntil").n())),
        Instant.ofEpochSecond(Long.parseLong(item.get("expiresAt").n())),
        Optional.ofNullable(item.get("response")).map(RecordItem::toResponse));
  }

  /** Returns a time in seconds since the epoch, as DynamoDB's TTL requires. */
  static AttributeValue seconds(Instant time) {
    return number(time.getEpochSecond());
  }

  private static AttributeValue toValue(Response response) {
    var headers = new HashMap<String, AttributeValue>();
    response.headers().forEach((name, value) -> headers.put(name, AttributeValue.fromS(value)));
    return AttributeValue.fromM(
        Map.of(
            "status", number(response.status()),
            "headers", AttributeValue.fromM(headers),
            "body", AttributeValue.fromS(response.body())));
  }

  private static Response toResponse(AttributeValue value) {
    var headers = new TreeMap<String, String>();
    value.m().get("headers").m().forEach((name, text) -> headers.put(name, text.s()));
    return new Response(
        Integer.parseInt(value.m().get("status").n()), headers, value.m().get("body").s());
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
