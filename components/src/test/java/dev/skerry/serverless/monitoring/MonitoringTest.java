package dev.skerry.serverless.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.core.Output;
import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.table.UserTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoringTest {
  static MonitoringArgs.Builder api() {
    return MonitoringArgs.builder().apiId("a1b2c3").stageName("$default");
  }

  static MonitoringArgs.Builder shop() {
    var function =
        MonitoredFunctionArgs.builder()
            .name("get-user")
            .functionName("api-get-user-0123abc")
            .timeoutSeconds(10)
            .logGroupName("get-user-0123abc")
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

  /** Asserts the errors of the arguments, each without the component's name. */
  static void assertInvalid(MonitoringArgs.Builder args, String... errors) {
    assertInvalid("app-test-shop", args, errors);
  }

  static void assertInvalid(String physicalName, MonitoringArgs.Builder args, String... errors) {
    var built = args.build();
    ArgumentErrors.assertErrors(
        "Monitoring 'shop'", () -> MonitoringSettings.of("shop", physicalName, built), errors);
  }

  private static String names(RecordedProgram program) {
    var names = program.resources().stream().map(each -> each.type() + " " + each.name());
    return String.join("\n", names.toList());
  }

  @Test
  void everyMonitoredResourceHasItsAlarms() {
    var program = declare(shop());

    assertEquals(
        """
        aws-serverless:index:Monitoring shop
        aws:cloudwatch/compositeAlarm:CompositeAlarm shop-service
        aws:cloudwatch/compositeAlarm:CompositeAlarm shop-slo-fast-burn
        aws:cloudwatch/compositeAlarm:CompositeAlarm shop-slo-medium-burn
        aws:cloudwatch/compositeAlarm:CompositeAlarm shop-slo-slow-burn
        aws:cloudwatch/dashboard:Dashboard shop-dashboard
        aws:cloudwatch/logMetricFilter:LogMetricFilter shop-problems-get-user
        aws:cloudwatch/metricAlarm:MetricAlarm shop-api-5xx
        aws:cloudwatch/metricAlarm:MetricAlarm shop-api-latency
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-duration
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-errors
        aws:cloudwatch/metricAlarm:MetricAlarm shop-function-get-user-throttles
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-fast-burn-1h
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-fast-burn-5m
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-medium-burn-30m
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-medium-burn-6h
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-slow-burn-24h
        aws:cloudwatch/metricAlarm:MetricAlarm shop-slo-slow-burn-2h
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-read-throttles
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-system-errors
        aws:cloudwatch/metricAlarm:MetricAlarm shop-table-users-write-throttles
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-cold-starts
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-failed-requests
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-one-request
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-problems
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-slowest-requests
        aws:kms/key:Key shop-key
        aws:sns/topic:Topic shop-topic
        aws:sns/topicPolicy:TopicPolicy shop-topic-policy""",
        names(program));
  }

  @Test
  void withoutAlarmsTheDashboardAndTheQueriesRemain() {
    var program = declare(shop().alarms(false));

    assertEquals(
        """
        aws-serverless:index:Monitoring shop
        aws:cloudwatch/dashboard:Dashboard shop-dashboard
        aws:cloudwatch/logMetricFilter:LogMetricFilter shop-problems-get-user
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-cold-starts
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-failed-requests
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-one-request
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-problems
        aws:cloudwatch/queryDefinition:QueryDefinition shop-query-slowest-requests""",
        names(program));
    assertEquals("", program.output("topicArn"));
  }

  @Test
  void functionsAndTablesAreOptional() {
    var program = declare(api());

    assertEquals(8, program.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").size());
    assertEquals(List.of(), program.ofType("aws:cloudwatch/queryDefinition:QueryDefinition"));
  }

  @Test
  void theOutputsAreTheTopicAndTheDashboard() {
    var program = declare(shop());

    assertEquals("arn:aws:sns/topic:Topic:shop-topic", program.output("topicArn"));
    assertEquals("app-test-shop", program.output("dashboardName"));
    assertEquals(
        "https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1"
            + "#dashboards/dashboard/app-test-shop",
        program.output("dashboardUrl"));
  }

  @Test
  void aUserTableIsMonitored() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var users = new UserTable("users", null, null);
              new Monitoring("shop", api().tables(users.monitored()).build(), null);
            });

    assertTrue(names(program).contains("MetricAlarm shop-table-users-read-throttles"));
  }

  @Test
  void everyResourceIsAChildOfTheComponent() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var args = shop().emails("ops@example.com").build();
              var children = new Monitoring("shop", args, null).pulumiChildResources();
              ctx.export("children", Output.of(children.size()));
            });

    assertEquals(program.resources().size() - 1, program.output("children"));
  }

  @Test
  void anInvalidMonitoringDeclaresNothing() {
    var program = RecordedProgram.run(ctx -> new Monitoring("shop", null, null), Map.of());

    assertEquals(
        """
        Monitoring 'shop': apiId is missing. Allowed: the id of an HTTP API. Fix: set apiId.
        Monitoring 'shop': stageName is missing. Allowed: the name of a stage, or $default. Fix: set stageName.""",
        program.failure());
    assertEquals(List.of(), program.resources());
  }
}
