package dev.skerry.handlers.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
  private final AtomicLong nanoTime = new AtomicLong();

  private Consumer<Deadline> tableThatTakes(long ms) {
    return deadline -> nanoTime.addAndGet(ms * 1_000_000);
  }

  private static void tableThatIsDown(Deadline deadline) {
    throw ApiException.of(ErrorCode.UNAVAILABLE, "no response");
  }

  private RecordedResponse ask(Consumer<Deadline> table, String query) {
    return TestEvent.of("GET", "/v1/health").query(query).sendTo(health(table));
  }

  private Health health(Consumer<Deadline> table) {
    return new Health(() -> table, nanoTime::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deep=0"})
  void healthWithoutDeepPassesEvenIfTheTableIsDown(String query) {
    var response = ask(HealthTest::tableThatIsDown, query);

    assertEquals(200, response.status());
    assertEquals("{\"status\":\"pass\"}", response.body());
  }

  @ParameterizedTest
  @CsvSource({
    "'', application/json",
    "application/health+json, application/health+json",
    "*/*, application/json",
    "'application/json;q=0.5, application/health+json', application/health+json"
  })
  void theResponseHasTheRequestedMediaType(String accept, String mediaType) {
    var event = TestEvent.of("GET", "/v1/health").header("accept", accept);

    var response = event.sendTo(health(tableThatTakes(0)));

    assertEquals(mediaType, response.header("content-type"));
  }

  @ParameterizedTest
  @CsvSource({"0, pass", "999, pass", "1000, warn"})
  void deepHealthReadsTheTableAndReportsTheDuration(long ms, String status) {
    var response = ask(tableThatTakes(ms), "deep=1");

    assertEquals(200, response.status());
    assertEquals(
        ("{\"status\":\"%1$s\",\"checks\":{\"usersTable:responseTime\":[{\"status\":\"%1$s\","
                + "\"observedValue\":%2$d,\"observedUnit\":\"ms\"}]}}")
            .formatted(status, ms),
        response.body());
  }

  @Test
  void deepHealthFailsIfTheTableIsDown() {
    var response = ask(HealthTest::tableThatIsDown, "deep=1");

    assertEquals(503, response.status());
    assertEquals("fail", response.member("status"));
  }

  @Test
  void anInvalidValueOfDeepIsRejected() {
    var response = ask(tableThatTakes(0), "deep=yes");

    assertEquals("invalid-parameter", response.slug());
  }
}
