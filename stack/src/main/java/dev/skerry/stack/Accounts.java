package dev.skerry.stack;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.inputs.GetCallerIdentityPlainArgs;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.aws.AwsConfiguration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps a stack out of accounts that are not its own.
 *
 * @param ours the accounts that {@code skerry:allowedAccounts} names
 * @param theirs the accounts that {@code aws:allowedAccountIds} names
 * @param forbidden the accounts that {@code aws:forbiddenAccountIds} names
 * @param file where the user sets these keys
 */
record Accounts(AccountIds ours, AccountIds theirs, AccountIds forbidden, String file) {
  /** The provider's error for a wrong account. The provider checks it when it is configured. */
  private static final Pattern NOT_ALLOWED =
      Pattern.compile("AWS account ID not allowed: ([0-9]*)");

  static Accounts read(ConfigKeys keys, AwsConfiguration aws, ConfigErrors errors) {
    var accounts =
        new Accounts(
            AccountIds.ofProgram(keys, "allowedAccounts", errors),
            AccountIds.ofProvider(aws, "allowedAccountIds", errors),
            AccountIds.ofProvider(aws, "forbiddenAccountIds", errors),
            errors.file());
    accounts.validate(errors);
    return accounts;
  }

  private void validate(ConfigErrors errors) {
    if (!ours.isEmpty() && !theirs.isEmpty() && allowed().isEmpty()) {
      errors.add(
          theirs.key(),
          "is " + theirs.shown(),
          "one or more of " + ours.key() + ": " + ours.shown());
    }
    if (!forbidden.isEmpty() && keys(ours, theirs).findAny().isPresent()) {
      errors.add(
          forbidden.key(),
          "conflicts with " + joined(ours, theirs),
          "allowed or forbidden accounts, as the provider does not take both");
    }
  }

  /** Both keys must name an account, if both name any; none: any account is allowed. */
  List<String> allowed() {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return ours.isEmpty() ? theirs.ids() : ours.ids();
    }
    return ours.ids().stream().filter(theirs.ids()::contains).toList();
  }

  /**
   * Asks AWS whose credentials the provider has, before any other resource is declared.
   *
   * @throws IllegalArgumentException if the stack is not allowed in that account
   */
  void requireAllowed(ProviderResource provider) {
    if (keys(ours, theirs, forbidden).findAny().isEmpty()) {
      return;
    }
    var options = InvokeOptions.builder().provider(provider).build();
    try {
      AwsFunctions.getCallerIdentityPlain(GetCallerIdentityPlainArgs.Empty, options).join();
    } catch (CompletionException failed) {
      // The provider compares the accounts itself, but does not know the keys.
      var notAllowed = NOT_ALLOWED.matcher(failed.getMessage());
      throw notAllowed.find() ? new IllegalArgumentException(error(notAllowed.group(1))) : failed;
    }
  }

  private String error(String account) {
    return ("AWS account: '%s'. Allowed: %s. Fix: use credentials of an allowed account,"
            + " or change %s in %s.")
        .formatted(account, shown(), joined(ours, theirs, forbidden), file);
  }

  private String shown() {
    if (!forbidden.isEmpty()) {
      return "any but " + forbidden.shown();
    }
    return theirs.secret() ? theirs.shown() : String.join(", ", allowed());
  }

  private static String joined(AccountIds... accounts) {
    return keys(accounts).collect(Collectors.joining(" and "));
  }

  private static Stream<String> keys(AccountIds... accounts) {
    return Stream.of(accounts).filter(some -> !some.isEmpty()).map(AccountIds::key);
  }
}
