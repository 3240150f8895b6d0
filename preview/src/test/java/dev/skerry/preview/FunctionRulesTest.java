package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes that Lambda rejects for a function with provisioned concurrency. */
class FunctionRulesTest {
  private static final String SNAP_START =
      "lambda.Function `api-get`: SnapStart is switched on while its provisioned concurrency `api-get`"
          + " is still there. AWS supports only one of the two. Fix: first deploy it without"
          + " `provisionedConcurrency`, then with `snapStart`.";
  private static final String RESERVE =
      "lambda.Function `api-get`: its reserved concurrency becomes 3 while its provisioned concurrency"
          + " is still 5. It must not be lower. Fix: first deploy the lower"
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
  void provisionedConcurrencyBlocksSomeChanges(String change, String blockedChange) {
    var expected = blockedChange == null ? List.of() : List.of(blockedChange);

    assertEquals(
        expected,
        function(change)
            .delete(Types.PROVISIONED_CONCURRENCY, "api-get", provisioned("get-1"), "{}")
            .blockedChanges());
    assertEquals(
        List.of(),
        function(change)
            .create(Types.PROVISIONED_CONCURRENCY, "api-get", provisioned("get-1"))
            .blockedChanges());
    assertEquals(
        List.of(),
        function(change)
            .same(Types.PROVISIONED_CONCURRENCY, "api-put", provisioned("put-1"))
            .blockedChanges());
  }

  private static Steps function(String change) {
    return new Steps()
        .update(
            Types.FUNCTION,
            "api-get",
            "{name: get-1, reservedConcurrentExecutions: 9}",
            "{name: get-1, %s}".formatted(change));
  }

  private static String provisioned(String function) {
    return "{functionName: %s, provisionedConcurrentExecutions: 5}".formatted(function);
  }
}
