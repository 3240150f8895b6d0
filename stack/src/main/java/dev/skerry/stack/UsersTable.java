package dev.skerry.stack;

import com.pulumi.core.Output;
import dev.skerry.serverless.table.UserTable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What the routes need of the users' table.
 *
 * @param name the table's name at AWS
 * @param policy returns the policy document that allows the given actions on the table
 */
record UsersTable(Output<String> name, Function<List<String>, Output<String>> policy) {

  static UsersTable of(UserTable table) {
    return new UsersTable(
        table.tableName(), actions -> table.policyFor(actions.toArray(String[]::new)));
  }

  /** A table that is not declared yet: its outputs are unknown, as in a first preview. */
  static UsersTable undeclared() {
    return new UsersTable(unknown(), actions -> unknown());
  }

  static Output<String> unknown() {
    return Output.of(new CompletableFuture<>());
  }
}
