package dev.skerry.dynamodb.operation.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final int WRITERS = 32;
  private static final int ROUNDS = 20;

  private final TestItems items = new TestItems();

  @Test
  void noConditionalUpdateIsLost() throws Exception {
    items.put("hash", "{'p': {'S': 'a'}, 'x': {'N': '0'}}");

    run(
        IntStream.range(0, WRITERS)
            .<Callable<Object>>mapToObj(i -> this::addOptimistically)
            .toList());

    assertEquals(
        "{'Item':{'x':{'N':'%d'}}}".formatted(WRITERS * ROUNDS),
        items.answer(
            "GetItem",
            "{'TableName': 'hash', 'Key': {'p': {'S': 'a'}}, 'ProjectionExpression': 'x'}"));
  }

  /** Reads a number, and writes the next one unless another writer did so before. */
  private Object addOptimistically() {
    for (var round = 0; round < ROUNDS; round++) {
      while (!tryAdd()) {
        Thread.yield();
      }
    }
    return null;
  }

  private boolean tryAdd() {
    var read = items.answer("GetItem", "{'TableName': 'hash', 'Key': {'p': {'S': 'a'}}}");
    var number = Integer.parseInt(read.replaceAll(".*'x':\\{'N':'(\\d+)'.*", "$1"));
    try {
      items.answer(
          "UpdateItem",
          ("{'TableName': 'hash', 'Key': {'p': {'S': 'a'}}, 'UpdateExpression': 'SET x = :new',"
                  + " 'ConditionExpression': 'x = :old', 'ExpressionAttributeValues':"
                  + " {':old': {'N': '%d'}, ':new': {'N': '%d'}}}")
              .formatted(number, number + 1));
      return true;
    } catch (DynamoDbException e) {
      return false;
    }
  }

  @Test
  void readersNeverSeeHalfATransaction() throws Exception {
    writeAll("start");
    var writing = new AtomicBoolean(true);
    var readers =
        List.<Callable<Object>>of(
            () -> readWhile(writing, "TransactGetItems", GET_ALL),
            () -> readWhile(writing, "Query", QUERY),
            () -> readWhile(writing, "Query", QUERY_INDEX),
            () -> readWhile(writing, "Scan", "{'TableName': 'data'}"));
    var pool = Executors.newFixedThreadPool(readers.size());
    var reads = readers.stream().map(pool::submit).toList();

    run(IntStream.range(0, WRITERS).<Callable<Object>>mapToObj(i -> () -> writeRounds(i)).toList());

    writing.set(false);
    pool.shutdown();
    for (var read : reads) {
      assertEquals(List.of(), read.get());
    }
  }

  private static final String GET_ALL =
      "{'TransactItems': [%s, %s, %s]}".formatted(get(1), get(2), get(3));
  private static final String QUERY =
      "{'TableName': 'data', 'KeyConditionExpression': 'p = :p',"
          + " 'ExpressionAttributeValues': {':p': {'S': 'a'}}}";
  private static final String QUERY_INDEX =
      "{'TableName': 'data', 'IndexName': 'all', 'KeyConditionExpression': 'g = :p',"
          + " 'ExpressionAttributeValues': {':p': {'S': 'a'}}}";

  private static String get(int number) {
    return "{'Get': {'TableName': 'data', 'Key': {'p': {'S': 'a'}, 's': {'N': '%d'}}}}"
        .formatted(number);
  }

  private Object writeRounds(int writer) {
    IntStream.range(0, ROUNDS).forEach(round -> writeAll(writer + "-" + round));
    return null;
  }

  /** Gives three items the same x in one transaction. */
  private void writeAll(String x) {
    var put =
        "{'Put': {'TableName': 'data', 'Item': {'p': {'S': 'a'}, 's': {'N': '%d'}, 'g': {'S': 'a'},"
            + " 'n': {'N': '%d'}, 'x': {'S': '%s'}}}}";
    items.answer(
        "TransactWriteItems",
        "{'TransactItems': [%s, %s, %s]}"
            .formatted(put.formatted(1, 3, x), put.formatted(2, 2, x), put.formatted(3, 1, x)));
  }

  /** The responses that do not have the same x three times. */
  private List<String> readWhile(AtomicBoolean writing, String operation, String request) {
    var halves = new ArrayList<String>();
    do {
      var response = items.answer(operation, request);
      var values = Pattern.compile("'x':\\{'S':'([^']+)'").matcher(response).results().toList();
      var distinct = values.stream().map(value -> value.group(1)).distinct().count();
      if (values.size() != 3 || distinct != 1) {
        halves.add(response);
      }
    } while (writing.get());
    return halves;
  }

  private static void run(List<Callable<Object>> tasks) throws Exception {
    var pool = Executors.newFixedThreadPool(tasks.size());
    for (Future<?> done : pool.invokeAll(tasks)) {
      done.get();
    }
    pool.shutdown();
  }
}
