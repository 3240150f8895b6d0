package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The concurrency of a function.
 *
 * @param reserved concurrent executions that are reserved for it, which are also its maximum; empty
 *     if it shares the unreserved ones
 * @param provisioned its provisioned concurrency; empty if it has none
 */
record ConcurrencySettings(
    Optional<Integer> reserved, Optional<ProvisionedConcurrencySettings> provisioned) {
  // Lambda quotas, "Concurrent executions": the default of an account, and that of a new account.
  private static final int ACCOUNT_DEFAULT = 1000;
  private static final int ACCOUNT_MIN = 10;
  // Lambda developer guide, "Configuring reserved concurrency".
  private static final int UNRESERVED = 100;

  /** Validates the concurrency of all functions together against the account's. */
  static void validateTotal(
      Integer accountConcurrency, List<FunctionSettings> functions, ValidationErrors errors) {
    var account = requireNonNullElse(accountConcurrency, ACCOUNT_DEFAULT);
    if (account < ACCOUNT_MIN) {
      errors.add(
          "accountConcurrency",
          "is " + account,
          ACCOUNT_MIN + " or more",
          "set it to the account's quota 'Concurrent executions'");
      return;
    }
    var max = Math.max(0, account - UNRESERVED);
    var total = functions.stream().mapToLong(function -> function.concurrency().allocated()).sum();
    if (total > max) {
      errors.add(
          "the functions reserve %s of the account's %s concurrent executions: %s"
              .formatted(total, account, listed(functions)),
          "up to %s in total, because Lambda keeps %s unreserved".formatted(max, UNRESERVED),
          "lower reservedConcurrency or provisionedConcurrency in routes, or set accountConcurrency"
              + " to the account's quota");
    }
  }

  private static String listed(List<FunctionSettings> functions) {
    return functions.stream()
        .filter(function -> function.concurrency().allocated() > 0)
        .map(function -> function.name() + " " + function.concurrency().allocated())
        .collect(Collectors.joining(", "));
  }

  /** Returns the part of the account's concurrency that other functions cannot use. */
  private int allocated() {
    return reserved
        .or(() -> provisioned.map(ProvisionedConcurrencySettings::maxEnvironments))
        .orElse(0);
  }

  void validate(boolean snapStart, ValidationErrors errors) {
    if (reserved.isPresent() && reserved.get() < 1) {
      errors.add(
          "reservedConcurrency",
          "is " + reserved.get(),
          "1 or more, because 0 disables the function",
          "change reservedConcurrency, or remove the routes of the function");
    }
    provisioned.ifPresent(settings -> settings.validate(errors.in("provisionedConcurrency")));
    if (provisioned.isPresent() && snapStart) {
      errors.add(
          "provisionedConcurrency",
          "conflicts with snapStart",
          "one of the two (Lambda developer guide, SnapStart)",
          "remove provisionedConcurrency, or snapStart of the API");
    }
    requireProvisionedInReserved(errors);
  }

  private void requireProvisionedInReserved(ValidationErrors errors) {
    var max = provisioned.map(ProvisionedConcurrencySettings::maxEnvironments);
    if (reserved.isPresent() && max.isPresent() && max.get() > reserved.get()) {
      errors.add(
          "provisionedConcurrency",
          "of %s exceeds reservedConcurrency of %s".formatted(max.get(), reserved.get()),
          "up to reservedConcurrency, which includes it",
          "lower provisionedConcurrency, or raise reservedConcurrency");
    }
  }
}
