package dev.skerry.stack;

import com.google.gson.JsonParser;
import com.pulumi.core.Output;
import dev.skerry.serverless.table.UserTable;
import java.util.List;
import java.util.function.Function;

/**
 * What the routes need of a table.
 *
 * @param name the table's name at AWS
 * @param policy returns the policy document that allows the given actions on the table
 */
record TableAccess(Output<String> name, Function<List<String>, Output<String>> policy) {

  static TableAccess of(UserTable table) {
    return new TableAccess(
        table.tableName(), actions -> table.policyFor(actions.toArray(String[]::new)));
  }

  /** Stands for a table that is not declared yet, to validate the arguments that refer to it. */
  static TableAccess undeclared() {
    return new TableAccess(Output.of("undeclared"), actions -> Output.of("{\"Statement\":[]}"));
  }

  /** Returns one policy document with the statements of both. */
  static Output<String> union(Output<String> first, Output<String> second) {
    return Output.tuple(first, second).applyValue(both -> union(both.t1, both.t2));
  }

  private static String union(String first, String second) {
    var document = JsonParser.parseString(first).getAsJsonObject();
    var more = JsonParser.parseString(second).getAsJsonObject().getAsJsonArray("Statement");
    document.getAsJsonArray("Statement").addAll(more);
    return document.toString();
  }
}
