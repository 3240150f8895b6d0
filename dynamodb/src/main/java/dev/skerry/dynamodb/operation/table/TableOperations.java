package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operation;
import java.util.Map;

/** The operations on tables. */
public final class TableOperations {
  private TableOperations() {}

  public static Map<String, Operation> of(Engine engine) {
    return Map.of(
        "CreateTable", new CreateTable(engine),
        "DeleteTable", new DeleteTable(engine),
        "DescribeTable",
            input -> Map.of("Table", TableView.describe(engine, input.name("TableName"))),
        "ListTables", new ListTables(engine));
  }
}
