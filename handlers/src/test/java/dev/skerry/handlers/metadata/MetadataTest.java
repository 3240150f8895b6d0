package dev.skerry.handlers.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.TestEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTest {
  private static String metadata(Map<String, String> variables) {
    var function = new Metadata(new Environment(variables));
    return TestEvent.of("GET", "/v1/metadata").sendTo(function).body();
  }

  @Test
  void theResponseDescribesTheDeployment() {
    var body =
        metadata(
            Map.of(
                "APP_VERSION", "1.2.3",
                "APP_DESCRIPTION", "A \"test\"",
                "GIT_COMMIT", "abc57858585",
                "APP_STACK", "dev",
                "AWS_REGION", "eu-central-1"));

    assertEquals(
        "{\"myApplication\":[{\"version\":\"1.2.3\",\"description\":\"A \\\"test\\\"\","
            + "\"lastcommit\":\"abc57858585\",\"stack\":\"dev\",\"region\":\"eu-central-1\"}]}",
        body);
  }

  @Test
  void unknownValuesAreNa() {
    var body = metadata(Map.of("GIT_COMMIT", ""));

    assertEquals(
        "{\"myApplication\":[{\"version\":\"NA\",\"description\":\"NA\","
            + "\"lastcommit\":\"NA\",\"stack\":\"NA\",\"region\":\"NA\"}]}",
        body);
  }

  @Test
  void aCallerThatDoesNotAcceptJsonIsRejected() {
    var request = TestEvent.of("GET", "/v1/metadata").header("accept", "text/html");

    var response = request.sendTo(new Metadata(new Environment(Map.of())));

    assertEquals("not-acceptable", response.slug());
  }
}
