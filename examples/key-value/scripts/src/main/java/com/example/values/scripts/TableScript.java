package com.example.values.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.values.Values;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Creates, fills or deletes the table, on a server or on AWS. */
public final class TableScript {
  private static final Path ITEMS = Path.of("scripts/items.properties");

  private final Target target;
  private final DynamoDbClient client;

  private TableScript(Target target, DynamoDbClient client) {
    this.target = target;
    this.client = client;
  }

  /**
   * Runs a script. The exit code is 1 if it leaves something undone.
   *
   * @param arguments create-table, populate-table or delete-table, and the arguments of the script
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(isDone(arguments[0], List.of(arguments).subList(1, arguments.length)) ? 0 : 1);
  }

  private static boolean isDone(String script, List<String> arguments) throws IOException {
    try {
      return isDone(script, Target.of(arguments));
    } catch (ScriptException | DynamoDbException failed) {
      System.err.println(script + ": " + failed.getMessage());
      return false;
    }
  }

  private static boolean isDone(String script, Target target) throws IOException {
    try (var client = target.client()) {
      var tables = new TableScript(target, client);
      return switch (script) {
        case "create-table" -> tables.create();
        case "populate-table" -> tables.populate();
        case "delete-table" -> tables.delete();
        default -> throw new IllegalArgumentException(script);
      };
    } catch (SdkClientException unreachable) {
      throw target.unreachable(unreachable);
    }
  }

  private boolean create() {
    try {
      client.createTable(DeclaredTable.read().createTable(target.table()));
      client.waiter().waitUntilTableExists(wait -> wait.tableName(target.table()));
      System.out.println("Created " + target + ".");
    } catch (ResourceInUseException exists) {
      System.out.println("Nothing to do: " + target + " exists.");
    }
    return true;
  }

  private boolean populate() throws IOException {
    var items = items();
    var different = new TreeMap<>(items);
    different.entrySet().removeIf(this::isPut);
    var overwrite = different.isEmpty() || mayOverwrite(different);
    if (overwrite) {
      different.forEach(this::put);
    }
    var written = overwrite ? items.size() : items.size() - different.size();
    System.out.printf("Wrote %d of %d items: %s.%n", written, items.size(), target);
    return overwrite;
  }

  private static Map<String, String> items() throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(ITEMS)) {
      properties.load(reader);
    }
    var items = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(key -> items.put(key, properties.getProperty(key)));
    return items;
  }

  /** Writes an item unless its key has another value. One call: another writer loses nothing. */
  private boolean isPut(Map.Entry<String, String> item) {
    try {
      client.putItem(
          put ->
              put.tableName(target.table())
                  .item(Values.item(item.getKey(), item.getValue()))
                  .conditionExpression("attribute_not_exists(#key) OR #value = :value")
                  .expressionAttributeNames(Map.of("#key", Values.KEY, "#value", Values.VALUE))
                  .expressionAttributeValues(
                      Map.of(":value", AttributeValue.fromS(item.getValue()))));
      return true;
    } catch (ConditionalCheckFailedException different) {
      return false;
    } catch (ResourceNotFoundException missing) {
      throw new ScriptException(
          "%s does not exist. Fix: run create-table, or deploy the stack.".formatted(target));
    }
  }

  private void put(String key, String value) {
    client.putItem(put -> put.tableName(target.table()).item(Values.item(key, value)));
  }

  private boolean mayOverwrite(Map<String, String> items) throws IOException {
    return !target.isRemote()
        || isConfirmed(
            "%s has other values of %s. Overwrite them?"
                .formatted(target, String.join(", ", items.keySet())));
  }

  private boolean delete() throws IOException {
    if (target.isRemote() && !mayDelete()) {
      return false;
    }
    try {
      client.deleteTable(delete -> delete.tableName(target.table()));
      System.out.println("Deleted " + target + ".");
    } catch (ResourceNotFoundException missing) {
      System.out.println("Nothing to do: " + target + " does not exist.");
    }
    return true;
  }

  /** Pulumi deletes the tables of its stacks; a protected table must stay. */
  private boolean mayDelete() throws IOException {
    var owners = Stacks.owners(target.table());
    if (!owners.isEmpty()) {
      throw new ScriptException(
          "%s belongs to the stack %s. Allowed: tables without a stack. Fix: run 'pulumi destroy -s %s' to delete it."
              .formatted(target, String.join(", ", owners), owners.get(0)));
    }
    try {
      var table = client.describeTable(of -> of.tableName(target.table())).table();
      if (Boolean.TRUE.equals(table.deletionProtectionEnabled())) {
        throw new ScriptException(
            "%s has deletion protection. Allowed: tables without it. Fix: keep the table, or turn the protection off with 'aws dynamodb update-table'."
                .formatted(target));
      }
      return isConfirmed(
          "Delete %s (about %d items)?".formatted(table.tableArn(), table.itemCount()));
    } catch (ResourceNotFoundException missing) {
      return true;
    }
  }

  /** Only "y" and "yes" confirm: everything else, and the end of the input, changes nothing. */
  private static boolean isConfirmed(String question) throws IOException {
    System.out.print(question + " [y/N] ");
    System.out.flush();
    var input = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
    var confirmed =
        input != null && List.of("y", "yes").contains(input.strip().toLowerCase(Locale.ROOT));
    System.out.println(confirmed ? "" : "Not confirmed: nothing is overwritten or deleted.");
    return confirmed;
  }
}
