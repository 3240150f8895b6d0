package dev.skerry.stack;

import com.pulumi.core.Output;
import dev.skerry.serverless.table.UserTable;
import java.util.List;
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

  /** Stands for a table that is not declared yet, to validate the arguments that refer to it. */
  static UsersTable undeclared() {
    return new UsersTable(Output.of("undeclared"), actions -> Output.of("{\"Statement\":[]}"));
  }
}
