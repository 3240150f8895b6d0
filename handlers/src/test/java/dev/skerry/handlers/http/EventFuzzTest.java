package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged events get a response below 500. */
class EventFuzzTest {
  private static final int EVENTS = Integer.getInteger("skerry.fuzz.events", 5_000);

  private static final List<String> PIECES =
      List.of(
          "null", "{", "}", "[", "]", "\"", ",", ":", "\\u0000", "\\ud800", "-1", "1e9", "%", "");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aDamagedEventNeverCausesAServerError(long seed) {
    var random = new Random(seed);
    var function =
        new HttpFunction() {
          @Override
          protected Response handle(Request request) {
            request.requireJsonAccepted();
            request.query().integer("limit", 1, 100, 25);
            request.entityTags("if-match");
            request.json();
            return Response.empty(204);
          }
        };

    for (int i = 0; i < EVENTS; i++) {
      var event = damaged(random);
      var response = TestEvent.send(event, function);
      assertTrue(
          response.status() >= 200 && response.status() < 500, () -> "seed " + seed + ": " + event);
    }
  }

  private static String damaged(Random random) {
    var event =
        new StringBuilder(
            TestEvent.post()
                .query("limit=7&cursor=x")
                .header("accept", "*/*;q=0.5, application/json")
                .header("if-match", "\"1\", W/\"2\"")
                .json("{\"username\":\"ada\",\"email\":\"ada@example.com\",\"x\":[1,{\"y\":null}]}")
                .toString());
    for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
      var start = random.nextInt(event.length());
      var end = Math.min(event.length(), start + random.nextInt(12));
      event.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    return event.toString();
  }
}
