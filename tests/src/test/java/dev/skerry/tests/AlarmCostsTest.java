package dev.skerry.tests;

import dev.skerry.local.program.DeclaredResource;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README's costs of the alarms of prod, at the prices of us-east-1. */
class AlarmCostsTest {
  private static final double METRIC_USD = 0.10;
  private static final double COMPOSITE_ALARM_USD = 0.50;
  private static final ReadmeSection SECTION =
      new ReadmeSection("<!-- alarm costs -->", "<!-- end of alarm costs -->");

  @Test
  void theReadmeHasTheCostsOfTheAlarmsThatProdDeclares() throws IOException {
    var prod = MainStack.run("prod");
    var metrics =
        MainStack.ofType(prod, "aws:cloudwatch/metricAlarm:MetricAlarm")
            .mapToLong(AlarmCostsTest::metrics)
            .sum();
    var composite = MainStack.ofType(prod, "aws:cloudwatch/compositeAlarm:CompositeAlarm").count();

    SECTION.assertIs(
        String.format(
            Locale.ROOT,
            "%d alarm metrics at %.2f: %.2f USD, %d composite alarms at %.2f: %.2f USD",
            metrics,
            METRIC_USD,
            metrics * METRIC_USD,
            composite,
            COMPOSITE_ALARM_USD,
            composite * COMPOSITE_ALARM_USD));
  }

  /** Returns the metrics that AWS charges for: each metric that an alarm's expression reads. */
  private static long metrics(DeclaredResource alarm) {
    return alarm.inputs().map().get("metricQueries") instanceof List<?> queries
        ? queries.stream().filter(query -> ((Map<?, ?>) query).containsKey("metric")).count()
        : 1;
  }
}
