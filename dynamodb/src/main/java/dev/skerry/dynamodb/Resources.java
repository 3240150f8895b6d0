package dev.skerry.dynamodb;

import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.protocol.Call;
import dev.skerry.dynamodb.table.Arns;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The actions and resources of calls, as policies name them. */
final class Resources {
  private static final Map<String, String> TRANSACTION_ACTIONS =
      Map.of(
          "Get", "GetItem",
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  private Resources() {}

  /** The ARNs by action. */
  static Map<String, Set<String>> byAction(Call call, Arns arns) {
    var input = call.input();
    var found = new LinkedHashMap<String, Set<String>>();
    for (var element : input.structures("TransactItems")) {
      TRANSACTION_ACTIONS.forEach(
          (kind, action) ->
              element.structure(kind).ifPresent(part -> add(found, action, arn(part, arns))));
    }
    input
        .map("RequestItems")
        .ifPresent(
            tables -> tables.keySet().forEach(t -> add(found, call.operation(), arn(t, arns))));
    for (var name : List.of("ResourceArn", "StreamArn")) {
      input.text(name).ifPresent(arn -> add(found, call.operation(), arn));
    }
    if (input.has("TableName")) {
      add(found, call.operation(), arn(input, arns));
    }
    if (found.isEmpty()) {
      add(found, call.operation(), "*");
    }
    return found;
  }

  /** The names of the tables that a call names. */
  static Set<String> tables(Call call) {
    var names = new TreeSet<String>();
    for (var resources : byAction(call, new Arns("us-east-1")).values()) {
      for (var arn : resources) {
        var parts = arn.split("/");
        names.add(parts.length > 1 ? parts[1] : arn);
      }
    }
    return names;
  }

  private static void add(Map<String, Set<String>> found, String action, String arn) {
    found.computeIfAbsent("dynamodb:" + action, unused -> new LinkedHashSet<>()).add(arn);
  }

  private static String arn(Input input, Arns arns) {
    var table = arn(input.name("TableName"), arns);
    return input.text("IndexName").map(index -> table + "/index/" + index).orElse(table);
  }

  private static String arn(String nameOrArn, Arns arns) {
    return nameOrArn.startsWith("arn:") ? nameOrArn : arns.table(nameOrArn);
  }
}
