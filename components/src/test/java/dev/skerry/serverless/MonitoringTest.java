package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoringTest {
  private static final String MOCK = "arn:aws:mock:eu-west-1:111122223333:";

  static MonitoringArgs.Builder api() {
    return MonitoringArgs.builder().apiId("a1b2c3").stageName("$default");
  }

  static MonitoringArgs.Builder shop() {
    var function =
        MonitoredFunctionArgs.builder()
            .name("get-user")
            .functionName("api-get-user-0123abc")
            .timeoutSeconds(10)
            .build();
    var table = MonitoredTableArgs.builder().name("users").tableName("users-table-0123abc").build();
    return api().functions(function).tables(table);
  }

  static RecordedProgram declare(MonitoringArgs.Builder args) {
    return RecordedProgram.run(
        ctx -> {
          var monitoring = new Monitoring("shop", args.build(), null);
          ctx.export("topicArn", monitoring.topicArn());
          ctx.export("dashboardName", monitoring.dashboardName());
          ctx.export("dashboardUrl", monitoring.dashboardUrl());
        });
  }

  @Test
  void everyWatchedThingHasItsAlarms() {
    var program = declare(shop());

    assertEquals(
        """
        aws-serverless:index:Monitoring shop
        aws:cloudwatch/dashboard:Dashboard shop-dashboard
        aws:cloudwatch/metricAlarm:MetricAlarm shop-api-5xx
        aws:cloudwatch/metricAlarm:MetricAlarm shop-api-latency
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-duration
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-errors
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-throttles
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-read-throttles
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-system-errors
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-write-throttles
        aws:kms/key:Key shop-key
        aws:sns/topic:Topic shop-topic
        aws:sns/topicPolicy:TopicPolicy shop-topic-policy""",
        String.join("\n", program.names()));
  }

  @Test
  void withoutAlarmsThereIsADashboardOnly() {
    var program = declare(shop().alarms(false));

    assertEquals(
        List.of(
            "aws-serverless:index:Monitoring shop",
            "aws:cloudwatch/dashboard:Dashboard shop-dashboard"),
        program.names());
    assertEquals("", program.output("topicArn"));
  }

  @Test
  void anApiAloneIsEnough() {
    var program = declare(api());

    assertEquals(2, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
  }

  @Test
  void theOutputsSayWhereToLook() {
    var outputs = declare(shop()).outputs();

    assertEquals(
        Map.of(
            "topicArn", MOCK + "Topic/shop-topic",
            "dashboardName", "shop-dev-shop",
            "dashboardUrl",
                "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
                    + "#dashboards/dashboard/shop-dev-shop"),
        outputs);
  }

  @Test
  void aTableComponentIsWatchedByItsOwnWord() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var users = new UserTable("users", null, null);
              new Monitoring("shop", api().tables(users.monitored()).build(), null);
            });

    assertTrue(
        program
            .names()
            .contains("aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-read-throttles"));
  }

  @Test
  void aRefusedMonitoringDeclaresNothing() {
    var program = RecordedProgram.run(ctx -> new Monitoring("shop", null, null), Map.of());

    assertTrue(program.failure().contains("Monitoring 'shop': apiId is missing."));
    assertEquals(List.of(), program.names());
  }
}
