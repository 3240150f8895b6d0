package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lambda does not change of a function that has provisioned concurrency. */
class FunctionRulesTest {
  private static final String SNAP_START =
      "lambda.Function `api-get`: SnapStart is switched on while its provisioned concurrency `api-get`"
          + " is still there. AWS takes one of the two. Instead: first deploy it without"
          + " `provisionedConcurrency`, then with `snapStart`.";
  private static final String RESERVE =
      "lambda.Function `api-get`: its reserved concurrency becomes 3 while its provisioned concurrency"
          + " is still 5, which comes out of it. Instead: first deploy the lower"
          + " `provisionedConcurrency`, then the lower `reservedConcurrency`.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "snapStart: {applyOn: PublishedVersions} | " + SNAP_START,
        "snapStart: {applyOn: None}              |",
        "snapStart: {applyOn: " + Steps.UNKNOWN + "} |",
        "reservedConcurrentExecutions: 3         | " + RESERVE,
        "reservedConcurrentExecutions: 3.0       | " + RESERVE,
        "reservedConcurrentExecutions: 5         |",
        "reservedConcurrentExecutions: -1        |",
        "reservedConcurrentExecutions: " + Steps.UNKNOWN + " |",
        "memorySize: 512                         |",
      })
  void whatProvisionedConcurrencyStandsInTheWayOf(String change, String obstacle) {
    var expected = obstacle == null ? List.of() : List.of(obstacle);

    assertEquals(
        expected,
        function(change).delete(Types.READY, "api-get", ready("get-1"), "{}").obstacles());
    assertEquals(
        List.of(), function(change).create(Types.READY, "api-get", ready("get-1")).obstacles());
    assertEquals(
        List.of(), function(change).same(Types.READY, "api-put", ready("put-1")).obstacles());
  }

  private static Steps function(String change) {
    return new Steps()
        .update(
            Types.FUNCTION,
            "api-get",
            "{name: get-1, reservedConcurrentExecutions: 9}",
            "{name: get-1, %s}".formatted(change));
  }

  private static String ready(String function) {
    return "{functionName: %s, provisionedConcurrentExecutions: 5}".formatted(function);
  }
}
