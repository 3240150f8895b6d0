package dev.skerry.dynamodb.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.table.KeySchema;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Type;
import dev.skerry.dynamodb.value.ValueReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.function.Executable;

/** Requests with an expression, and JSON in single quotes. */
final class Requests {
  /** The key of the tables: h and r, both texts. */
  static final KeySchema KEY =
      new KeySchema(
          new KeySchema.Attribute("h", Type.S), Optional.of(new KeySchema.Attribute("r", Type.S)));

  private static final Map<String, Object> VALUES =
      json(
          """
          {':s': {'S': 'a'}, ':t': {'S': 'b'}, ':abc': {'S': 'abc'}, ':n': {'N': '1'}, ':m': {'N': '2'},
          ':b': {'B': 'YQ=='}, ':c': {'B': 'Yg=='}, ':bool': {'BOOL': true}, ':null': {'NULL': true},
          ':l': {'L': [{'S': 'x'}]}, ':map': {'M': {'k': {'N': '1'}}}, ':empty': {'L': []},
          ':ss': {'SS': ['a']}, ':ns': {'NS': ['1']}, ':bs': {'BS': ['YQ==']},
          ':S': {'S': 'S'}, ':SS': {'S': 'SS'}, ':nine': {'N': '9e125'}, ':tiny': {'N': '1e-130'},
          ':tinier': {'N': '1.1e-130'}, ':e50': {'N': '1e50'}}
          """);
  private static final Map<String, Object> NAMES =
      json("{'#n': 'name', '#dot': 'a.b', '#s': 's', '#and': 'and'}");

  private Requests() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> json(String text) {
    var bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return (Map<String, Object>) Json.read(bytes);
  }

  static Item item(String text) {
    return ValueReader.item(json(text));
  }

  static RequestExpressions request(String operation, String text) {
    return RequestExpressions.of(operation, new Input(json(text)));
  }

  /** A request with one expression and those of the known placeholders that it uses. */
  static RequestExpressions with(String operation, ExpressionKind kind, String expression) {
    return RequestExpressions.of(operation, new Input(members(kind, expression)));
  }

  static Map<String, Object> members(ExpressionKind kind, String expression) {
    var members = new LinkedHashMap<String, Object>(Map.of(kind.parameter(), expression));
    addUsed(members, Placeholders.NAMES, NAMES, expression);
    addUsed(members, Placeholders.VALUES, VALUES, expression);
    return members;
  }

  private static void addUsed(
      Map<String, Object> members, String parameter, Map<String, Object> all, String expression) {
    var used = new LinkedHashMap<>(all);
    used.keySet().removeIf(name -> !Pattern.compile(name + "(?!\\w)").matcher(expression).find());
    if (!used.isEmpty()) {
      members.put(parameter, used);
    }
  }

  static void assertInvalid(String message, Executable request) {
    assertEquals(message, assertThrows(DynamoDbException.class, request).getMessage());
  }
}
