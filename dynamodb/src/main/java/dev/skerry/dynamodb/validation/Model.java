package dev.skerry.dynamodb.validation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The operations of AWS's model and the shapes of their requests, from shapes.txt. */
final class Model {
  private static final String PATTERN = " pattern=";
  private static final String OPERATION = "operation";

  /** The shapes of requests by target, e.g. {@code DynamoDB_20120810.GetItem}. */
  static final Map<String, Shape> REQUESTS = read();

  private Model() {}

  private static Map<String, Shape> read() {
    var words = new HashMap<String, List<String>>();
    var shapes = new HashMap<String, Shape>();
    for (var line : lines()) {
      var parts = parts(line);
      var name = parts.get(0);
      words.put(name, parts.subList(1, parts.size()));
      if (!parts.get(1).equals(OPERATION)) {
        shapes.put(name, new Shape(name, parts.get(1), constraints(parts)));
      }
    }
    shapes.forEach((name, shape) -> shape.resolve(tail(words.get(name)), shapes));
    var requests = new HashMap<String, Shape>();
    words.forEach(
        (name, parts) -> {
          if (parts.get(0).equals(OPERATION)) {
            requests.put(name, shapes.get(parts.get(1)));
          }
        });
    return requests;
  }

  /** The words of a line; a pattern may contain spaces and is the last one. */
  private static List<String> parts(String line) {
    var pattern = line.indexOf(PATTERN);
    var parts =
        new ArrayList<>(List.of((pattern < 0 ? line : line.substring(0, pattern)).split(" ")));
    if (pattern >= 0) {
      parts.add(line.substring(pattern + 1));
    }
    return parts;
  }

  private static List<String> tail(List<String> words) {
    return words.subList(1, words.size());
  }

  /** The constraints in the order in which AWS reports them. */
  private static List<Constraint> constraints(List<String> words) {
    var noun = words.get(1).matches("integer|long") ? "value" : "length";
    var constraints = new ArrayList<Constraint>();
    for (var word : words) {
      var value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, Math.max(word.indexOf('='), 0))) {
        case "min" -> constraints.add(Constraint.min(noun, Long.parseLong(value)));
        case "max" -> constraints.add(Constraint.max(noun, Long.parseLong(value)));
        case "enum" -> constraints.add(Constraint.enumeration(List.of(value.split(","))));
        case "pattern" -> constraints.add(Constraint.pattern(value));
        default -> {}
      }
    }
    Collections.reverse(constraints);
    return List.copyOf(constraints);
  }

  private static List<String> lines() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Model.class.getResourceAsStream("shapes.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
