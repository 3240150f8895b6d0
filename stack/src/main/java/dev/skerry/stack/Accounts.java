package dev.skerry.stack;

import com.pulumi.aws.AwsFunctions;

/** Keeps a stack out of accounts that are not its own. */
final class Accounts {
  /** The local cloud's: no AWS account has this id. */
  private static final String LOCAL = "000000000000";

  private Accounts() {}

  /**
   * Asks AWS whose credentials these are, before any resource is declared.
   *
   * @throws IllegalArgumentException if the stack is not allowed in that account
   */
  static void refuseOther(Settings settings) {
    var allowed = settings.allowedAccounts();
    if (allowed.isEmpty()) {
      return;
    }
    var account = AwsFunctions.getCallerIdentityPlain().join().accountId();
    if (!allowed.contains(account) && !account.equals(LOCAL)) {
      throw new IllegalArgumentException(
          ("AWS account: '%s'. Allowed: %s. Fix: use credentials of an allowed account,"
                  + " or change skerry:allowedAccounts in Pulumi.%s.yaml.")
              .formatted(account, String.join(", ", allowed), settings.stack()));
    }
  }
}
