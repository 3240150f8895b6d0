package dev.skerry.dynamodb.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operations;
import dev.skerry.dynamodb.store.Stores;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Malformed requests: each has a documented response. */
class FuzzTest {
  private static final String HEADER =
      "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=0123abcd";
  private static final String QUERY =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260101&X-Amz-Date=20260101T"
          + "000000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=0123abcd";
  private static final Set<String> ERRORS =
      Arrays.stream(ErrorType.values())
          .filter(type -> type != ErrorType.INTERNAL_SERVER_ERROR)
          .map(ErrorType::wireName)
          .collect(Collectors.toSet());

  @Test
  void twentyThousandMalformedRequestsHaveADocumentedResponse() {
    run(20_000, 1);
  }

  @Test
  @Tag("long")
  void aMillionMalformedRequestsHaveADocumentedResponse() {
    run(1_000_000, System.nanoTime());
  }

  private static void run(int count, long seed) {
    var random = new Random(seed);
    var statuses = new TreeMap<Integer, Integer>();
    try (var store = Stores.inMemory()) {
      var operations = new Operations(Engine.open(store, Clock.systemUTC(), "us-east-1"));
      var dispatcher = new Dispatcher(operations::get, (call, operation) -> operation.get());
      var mutation = new RequestMutation(random);
      for (var i = 0; i < count; i++) {
        var request = mutation.next();
        var response =
            dispatcher.dispatch(
                request.target(), request.body(), () -> accessKeyId(mutation, random));
        statuses.merge(response.status(), 1, Integer::sum);
        check(response, "seed " + seed + ": " + request);
      }
    }
    assertTrue(statuses.get(200) > count / 100, "valid requests are among them: " + statuses);
    assertTrue(statuses.get(400) > count / 4, "invalid requests are among them: " + statuses);
  }

  private static String accessKeyId(RequestMutation mutation, Random random) {
    var inHeader = random.nextBoolean();
    return Credentials.accessKeyId(
        inHeader ? mutation.credentials(HEADER) : null,
        inHeader ? null : mutation.credentials(QUERY),
        true);
  }

  private static void check(Response response, String request) {
    var document = Json.read(response.body());
    assertTrue(document instanceof Map, request);
    if (response.status() == 400) {
      assertTrue(ERRORS.contains(((Map<?, ?>) document).get("__type")), request);
    } else {
      assertEquals(200, response.status(), request);
    }
  }
}
