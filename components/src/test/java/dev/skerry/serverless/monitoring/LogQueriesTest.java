package dev.skerry.serverless.monitoring;

import static dev.skerry.serverless.monitoring.MonitoringTest.api;
import static dev.skerry.serverless.monitoring.MonitoringTest.declare;
import static dev.skerry.serverless.monitoring.MonitoringTest.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The count of problems and the saved queries. */
class LogQueriesTest {
  private static final String FILTER = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
  private static final String QUERY = "aws:cloudwatch/queryDefinition:QueryDefinition";

  private static MonitoringArgs.Builder functions(int count) {
    var functions =
        IntStream.range(0, count)
            .mapToObj(
                number ->
                    MonitoredFunctionArgs.builder()
                        .name("f" + number)
                        .functionName("f" + number + "-1")
                        .timeoutSeconds(10)
                        .logGroupName("f" + number + "-logs")
                        .build());
    return api().functions(functions.toList());
  }

  @Test
  void problemsAreCountedBySlugInTheNamespaceOfTheStack() {
    var program = declare(shop());

    var filter = program.resource(FILTER, "shop-problems-get-user").inputs();

    assertEquals("get-user-0123abc", filter.get("logGroupName"));
    assertEquals("{ $.slug = \"*\" }", filter.get("pattern"));
    assertEquals(
        Map.of(
            "namespace", "app-test-shop",
            "name", "Problems",
            "value", "1",
            "unit", "Count",
            "dimensions", Map.of("slug", "$.slug")),
        filter.get("metricTransformation"));
  }

  @Test
  void problemsThatFunctionsPublishAreNotCountedAgain() {
    var program = declare(shop().requestMetricsNamespace("app-test"));

    assertEquals(List.of(), program.ofType(FILTER));
    assertEquals(5, program.ofType(QUERY).size());
  }

  @Test
  void theQueriesAreInTheFolderOfTheStackAndReadAllFunctions() {
    var queries = declare(functions(2)).ofType(QUERY);

    var names = queries.stream().map(query -> query.input("name")).toList();
    assertEquals(
        List.of(
            "app-test/shop/cold starts",
            "app-test/shop/failed requests",
            "app-test/shop/one request",
            "app-test/shop/problems",
            "app-test/shop/slowest requests"),
        names);
    for (var query : queries) {
      assertEquals(List.of("f0-logs", "f1-logs"), query.input("logGroupNames"), query.name());
    }
  }

  @Test
  void aQueryHasAtMost50LogGroups() {
    var fifty = declare(functions(50)).resource(QUERY, "shop-query-problems");
    var more = declare(functions(51)).resource(QUERY, "shop-query-problems");

    assertEquals(50, ((List<?>) fifty.input("logGroupNames")).size());
    assertFalse(more.inputs().containsKey("logGroupNames"));
  }

  @Test
  void theQueryOfProblemsReadsTheFieldsOfAFailedRequest() {
    var query = declare(functions(1)).resource(QUERY, "shop-query-problems");

    assertEquals(
        """
        filter ispresent(slug)
        | stats count(*) as requests by slug, routeKey
        | sort requests desc""",
        query.input("queryString"));
  }
}
