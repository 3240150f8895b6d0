package com.example.values.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.values.infrastructure.App;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The stacks of this project, as the Pulumi CLI shows them. */
final class Stacks {
  private static final String TYPE = "aws:dynamodb/table:Table";

  private Stacks() {}

  /** Returns the name of the table of the stack that the variable STACK names. */
  static String tableName() {
    var stack = System.getenv().getOrDefault("STACK", "dev");
    return pulumi("stack", "output", App.TABLE_NAME, "-s", stack).strip();
  }

  /** Returns the names of all stacks that own a table. */
  static List<String> owners(String table) {
    return list(JsonParser.parseString(pulumi("stack", "ls", "--json")))
        .map(stack -> stack.getAsJsonObject().get("name").getAsString())
        .filter(stack -> owns(stack, table))
        .toList();
  }

  private static boolean owns(String stack, String table) {
    var state = JsonParser.parseString(pulumi("stack", "export", "-s", stack)).getAsJsonObject();
    var resources = state.getAsJsonObject("deployment").get("resources");
    return resources != null
        && list(resources)
            .map(JsonElement::getAsJsonObject)
            .filter(resource -> resource.get("type").getAsString().equals(TYPE))
            .anyMatch(resource -> resource.get("id").getAsString().equals(table));
  }

  private static Stream<JsonElement> list(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false);
  }

  private static String pulumi(String... arguments) {
    var command = "pulumi " + String.join(" ", arguments);
    try {
      var errors = Files.createTempFile("pulumi", ".txt");
      try {
        var process = new ProcessBuilder(command.split(" ")).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() == 0) {
          return output;
        }
        throw failed(command, Files.readString(errors).strip());
      } finally {
        Files.delete(errors);
      }
    } catch (IOException notStarted) {
      throw failed(command, notStarted.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failed(command, "interrupted");
    }
  }

  private static ScriptException failed(String command, String reason) {
    return new ScriptException(
        "'%s' failed: %s. Fix: install Pulumi, run 'pulumi login' and 'pulumi up -s dev', or set STACK to another stack."
            .formatted(command, reason));
  }
}
