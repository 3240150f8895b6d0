package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link EmbeddedMetrics} accepts, so that other tests can rely on it. */
class EmbeddedMetricsTest {
  private static final String LINE =
      """
      {"_aws":{"Timestamp":1,"CloudWatchMetrics":[{"Namespace":"n","Dimensions":[[],["slug"]],
      "Metrics":[{"Name":"Problems","Unit":"Count"}]}]},"slug":"internal","Problems":1}""";

  @Test
  void eachDimensionSetIsAMetric() {
    assertEquals(
        List.of("n Problems Count", "n Problems{slug=internal} Count"), EmbeddedMetrics.read(LINE));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "_aws, aws",
        "\"Timestamp\":1, \"Timestamp\":\"1\"",
        "\"Namespace\":\"n\", \"Namespace\":\"\"",
        "\"Dimensions\", \"dimensions\"",
        "\"Unit\":\"Count\", \"Unit\":\"Pieces\"",
        "\"Problems\":1, \"Problems\":\"1\"",
        "\"Problems\":1, \"problems\":1",
        "\"slug\":\"internal\", \"slug\":\"\"",
        "\"slug\":\"internal\", \"slug\":5",
        "\"slug\":\"internal\", \"Slug\":\"internal\"",
      })
  void whatCloudWatchDoesNotReadIsRejected(String part, String replacement) {
    var line = LINE.replace(part, replacement);

    assertThrows(IllegalArgumentException.class, () -> EmbeddedMetrics.read(line));
  }
}
