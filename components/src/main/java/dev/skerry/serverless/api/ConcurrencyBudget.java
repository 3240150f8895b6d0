package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the account has the concurrency that an API's functions keep for themselves. */
final class ConcurrencyBudget {
  // Lambda quotas, "Concurrent executions": of an account that asked for no more.
  private static final int ACCOUNT = 1000;
  // Lambda developer guide, "Configuring reserved concurrency": what Lambda lets nobody reserve.
  private static final int UNRESERVED = 100;
  // The quota of a new account.
  private static final int SMALLEST_ACCOUNT = 10;

  private ConcurrencyBudget() {}

  static void validate(
      Integer accountConcurrency, List<FunctionSettings> functions, ValidationErrors errors) {
    var account = requireNonNullElse(accountConcurrency, ACCOUNT);
    if (account < SMALLEST_ACCOUNT) {
      errors.add(
          "accountConcurrency",
          "is " + account,
          SMALLEST_ACCOUNT + " or more",
          "set it to the quota 'Concurrent executions' of the account");
      return;
    }
    var claimed = functions.stream().mapToLong(each -> each.concurrency().claimed()).sum();
    if (claimed > Math.max(0, account - UNRESERVED)) {
      errors.add(
          "its functions keep %s of the account's %s concurrent executions for themselves: %s"
              .formatted(claimed, account, listed(functions)),
          "up to %s in all, as Lambda leaves %s to functions without a reserve"
              .formatted(Math.max(0, account - UNRESERVED), UNRESERVED),
          "lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency"
              + " to the account's quota");
    }
  }

  private static String listed(List<FunctionSettings> functions) {
    return functions.stream()
        .filter(each -> each.concurrency().claimed() > 0)
        .map(each -> each.name() + " " + each.concurrency().claimed())
        .collect(Collectors.joining(", "));
  }
}
