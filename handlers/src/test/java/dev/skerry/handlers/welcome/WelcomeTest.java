package dev.skerry.handlers.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.TestEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {
  @ParameterizedTest
  @CsvSource({"GET, /v1", "HEAD, /v1", "GET, /"})
  void theWelcomeReturnsHelloWorld(String method, String path) {
    var response = TestEvent.of(method, path).sendTo(new Welcome());

    assertEquals(200, response.status());
    assertEquals("{\"title\":\"hello world\"}", response.body());
  }
}
