package dev.skerry.dynamodb.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The operations of AWS's model and the shapes of their requests, from shapes.txt. Shapes are made
 * when an operation first needs them: most programs call few operations.
 */
final class Model {
  private static final String PATTERN = " pattern=";
  private static final String OPERATION = "operation";

  private static final Map<String, String> LINES = lines();
  private static final Map<String, Shape> SHAPES = new HashMap<>();
  private static final Map<String, Shape> REQUESTS = new ConcurrentHashMap<>();

  private Model() {}

  /** Whether there is an operation of this target, e.g. {@code DynamoDB_20120810.GetItem}. */
  static boolean isKnown(String target) {
    return LINES.getOrDefault(target, "").startsWith(OPERATION);
  }

  /** The shape of the requests of a target. */
  static Shape request(String target) {
    return REQUESTS.computeIfAbsent(target, known -> shape(parts(LINES.get(known)).get(1)));
  }

  private static Shape shape(String name) {
    synchronized (SHAPES) {
      var known = SHAPES.get(name);
      if (known != null) {
        return known;
      }
      var words = parts(LINES.get(name));
      var shape = new Shape(name, words.get(0), constraints(words));
      SHAPES.put(name, shape);
      shape.resolve(words.subList(1, words.size()), Model::shape);
      return shape;
    }
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

  /** The constraints in the order in which AWS reports them. */
  private static List<Constraint> constraints(List<String> words) {
    var noun = List.of("integer", "long").contains(words.get(0)) ? "value" : "length";
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

  /** The rest of each line by its first word. */
  private static Map<String, String> lines() {
    try (var file = Model.class.getResourceAsStream("shapes.txt")) {
      var lines = new HashMap<String, String>();
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        var end = line.indexOf(' ');
        lines.put(line.substring(0, end), line.substring(end + 1));
      }
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
