package dev.skerry.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain text | plain text",
        "{not json | {not json",
        "{} {} | {} {}",
        "{\"timestamp\":\"t\",\"message\":\"done\",\"level\":\"INFO\"} | INFO done",
        "{\"method\":\"GET\",\"status\":200,\"tags\":[\"a\"]} | method=GET status=200 tags=[\"a\"]",
        "{\"_aws\":{\"Timestamp\":1},\"route\":\"GET /\",\"latency\":3} | route=GET / latency=3",
        "{\"level\":null} | null",
      })
  void jsonIsFormattedAndTextIsUnchanged(String line, String expected) {
    assertEquals(expected, LogLine.readable(line));
  }
}
