package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The metrics in the log line of a request. */
class RequestMetricsTest {
  private static final TestEvent REQUEST = TestEvent.of("GET", "/v1");

  private static HttpFunction welcoming(Map<String, String> variables) {
    return new HttpFunction(new Environment(variables)) {
      @Override
      protected Response handle(Request request) {
        request.requireJsonAccepted();
        return WelcomeResponse.of(request);
      }
    };
  }

  private static HttpFunction welcoming() {
    return welcoming(Map.of("REQUEST_METRICS_NAMESPACE", "shop-prod"));
  }

  /** Returns the end of a log line, its metrics, with the time and the duration as zero. */
  private static String metrics(RecordedResponse response) {
    var log = response.log().strip();
    return log.substring(log.indexOf("\"Requests\""))
        .replaceAll("\"Timestamp\":[0-9]+", "\"Timestamp\":0")
        .replaceAll("\"Latency\":[0-9]+", "\"Latency\":0");
  }

  @Test
  void theFirstRequestCountsAsAColdStart() {
    var response = REQUEST.sendTo(welcoming());

    assertEquals(
        "\"Requests\":1,\"Latency\":0,\"ColdStarts\":1,"
            + "\"_aws\":{\"Timestamp\":0,\"CloudWatchMetrics\":[{\"Namespace\":\"shop-prod\","
            + "\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"Requests\",\"Unit\":\"Count\"},"
            + "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"},"
            + "{\"Name\":\"ColdStarts\",\"Unit\":\"Count\"}]}]}}",
        metrics(response));
  }

  @Test
  void aProblemCountsByItsSlug() {
    var function = welcoming();
    REQUEST.sendTo(function);

    var response = TestEvent.of("GET", "/v1").header("accept", "text/html").sendTo(function);

    assertEquals("not-acceptable", response.logged("slug"));
    assertEquals(
        "\"Requests\":1,\"Latency\":0,\"Problems\":1,"
            + "\"_aws\":{\"Timestamp\":0,\"CloudWatchMetrics\":[{\"Namespace\":\"shop-prod\","
            + "\"Dimensions\":[[]],\"Metrics\":[{\"Name\":\"Requests\",\"Unit\":\"Count\"},"
            + "{\"Name\":\"Latency\",\"Unit\":\"Milliseconds\"}]},{\"Namespace\":\"shop-prod\","
            + "\"Dimensions\":[[\"slug\"]],\"Metrics\":["
            + "{\"Name\":\"Problems\",\"Unit\":\"Count\"}]}]}}",
        metrics(response));
  }

  @Test
  void theLatencyIsTheDurationOfTheRequest() {
    var response = REQUEST.sendTo(welcoming());

    assertEquals(response.logged("ms"), response.logged("Latency"));
  }

  @Test
  void theMetricsHaveTheTimeOfTheRequest() {
    var before = System.currentTimeMillis();

    var metadata = (Map<?, ?>) REQUEST.sendTo(welcoming()).logged("_aws");

    var time = Long.parseLong(metadata.get("Timestamp").toString());
    assertTrue(before <= time && time <= System.currentTimeMillis(), metadata.toString());
  }

  @Test
  void withoutANamespaceTheLineHasNoMetrics() {
    var log = REQUEST.sendTo(welcoming(Map.of())).log();

    assertFalse(log.contains("_aws"), log);
    assertFalse(log.contains("Requests"), log);
  }
}
