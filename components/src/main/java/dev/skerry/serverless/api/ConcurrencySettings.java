package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Optional;

/**
 * How many requests a function answers at a time.
 *
 * @param reserved at most, kept for it out of the account's; empty: what others leave
 * @param provisioned environments that are always initialised; empty: none
 */
record ConcurrencySettings(
    Optional<Integer> reserved, Optional<ProvisionedConcurrencySettings> provisioned) {

  /** What nobody else in the account can use. */
  int claimed() {
    return reserved.or(() -> provisioned.map(ProvisionedConcurrencySettings::atMost)).orElse(0);
  }

  void validate(boolean snapStart, ValidationErrors errors) {
    if (reserved.isPresent() && reserved.get() < 1) {
      errors.add(
          "reservedConcurrency",
          "is " + reserved.get(),
          "1 or more, as 0 would switch the function off",
          "change reservedConcurrency, or drop its routes");
    }
    provisioned.ifPresent(
        environments -> environments.validate(errors.in("provisionedConcurrency")));
    if (provisioned.isPresent() && snapStart) {
      errors.add(
          "provisionedConcurrency",
          "is set, and snapStart",
          "one of the two (Lambda developer guide, SnapStart)",
          "drop provisionedConcurrency, or snapStart of the API");
    }
    validateMoreThanReserved(errors);
  }

  private void validateMoreThanReserved(ValidationErrors errors) {
    var most = provisioned.map(ProvisionedConcurrencySettings::atMost);
    if (reserved.isPresent() && most.isPresent() && most.get() > reserved.get()) {
      errors.add(
          "provisionedConcurrency",
          "is up to %s of a reservedConcurrency of %s".formatted(most.get(), reserved.get()),
          "up to reservedConcurrency, out of which it is taken",
          "lower provisionedConcurrency, or raise reservedConcurrency");
    }
  }
}
