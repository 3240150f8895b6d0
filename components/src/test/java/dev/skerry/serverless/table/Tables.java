package dev.skerry.serverless.table;

import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;

/** Declares and validates tables for tests. The name of each component is {@code users}. */
final class Tables {
  private Tables() {}

  static RecordedProgram declare(UserTableArgs.Builder args) {
    var built = args.build();
    return RecordedProgram.run(ctx -> new UserTable("users", built, null));
  }

  static String error(UserTableArgs.Builder args) {
    return ArgumentErrors.message(() -> UserTableSettings.of("users", args.build()));
  }

  /** Asserts the errors of the arguments, each without the component's name. */
  static void assertInvalid(UserTableArgs.Builder args, String... errors) {
    var built = args.build();
    ArgumentErrors.assertErrors(
        "UserTable 'users'", () -> UserTableSettings.of("users", built), errors);
  }
}
