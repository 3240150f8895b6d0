package dev.skerry.dynamodb.validation;

import dev.skerry.dynamodb.error.DynamoDbException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One walk through a request. The first wrong type ends it; wrong values are collected. */
final class Check {
  /** AWS reports this many errors at most. */
  private static final int MAX_ERRORS = 10;

  /** An error. Its text is made when all types are known to be right. */
  private record Failure(Shape shape, Object value, String path, String constraint) {
    String text() {
      var shown = value == null ? "null" : "'" + Texts.of(shape, value) + "'";
      return "Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint;
    }
  }

  private final Deque<String> path = new ArrayDeque<>();
  private final List<Failure> failures = new ArrayList<>();

  void structure(Shape shape, Map<?, ?> members) {
    for (var member : shape.members()) {
      var value = members.get(member.name());
      path.addLast(member.path());
      if (value != null) {
        value(member.shape(), value, false);
      } else if (member.required()) {
        fail(member.shape(), null, "Member must not be null");
      }
      path.removeLast();
    }
  }

  /** The number of errors. */
  int failures() {
    return failures.size();
  }

  /** Throws all errors as one. */
  void finish() {
    if (!failures.isEmpty()) {
      throw DynamoDbException.validation(
          failures.size()
              + (failures.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + failures.stream().map(Failure::text).collect(Collectors.joining("; ")));
    }
  }

  private void value(Shape shape, Object value, boolean inCollection) {
    TypeCheck.check(shape, value, inCollection);
    if (!inCollection) {
      for (var constraint : shape.constraintsOf(value)) {
        if (!constraint.holds().test(value)) {
          fail(shape, value, constraint.text());
        }
      }
    }
    switch (shape.type()) {
      case "structure" -> structure(shape, (Map<?, ?>) value);
      case "list" -> list(shape, (List<?>) value);
      case "map" -> map(shape, (Map<?, ?>) value);
      default -> {}
    }
  }

  private void list(Shape shape, List<?> list) {
    elements(shape, shape.element(), list, list, "Member must satisfy constraint: ");
    var position = 0;
    for (var element : list) {
      position++;
      element(shape.element(), String.valueOf(position), element);
    }
  }

  private void map(Shape shape, Map<?, ?> map) {
    elements(shape, shape.key(), map, map.keySet(), "Map keys must satisfy constraint: ");
    elements(shape, shape.element(), map, map.values(), "Map value must satisfy constraint: ");
    map.forEach((key, element) -> element(shape.element(), (String) key, element));
  }

  private void element(Shape shape, String name, Object element) {
    path.addLast(name);
    path.addLast("member");
    if (element != null) {
      value(shape, element, true);
    } else if (!shape.isAttributeValue()) {
      fail(shape, null, "Member must not be null");
    }
    path.removeLast();
    path.removeLast();
  }

  /** The elements' own constraints are reported at the list or map. */
  private void elements(
      Shape shape, Shape part, Object whole, Iterable<?> elements, String message) {
    for (var element : elements) {
      if (element == null || part.constraintsOf(element).isEmpty()) {
        continue;
      }
      TypeCheck.check(part, element, true);
      if (!part.constraintsOf(element).stream().allMatch(c -> c.holds().test(element))) {
        var texts =
            new ArrayList<>(part.constraintsOf(element).stream().map(Constraint::text).toList());
        Collections.reverse(texts);
        fail(shape, whole, message + texts);
        return;
      }
    }
  }

  private void fail(Shape shape, Object value, String constraint) {
    if (failures.size() < MAX_ERRORS) {
      failures.add(new Failure(shape, value, String.join(".", path), constraint));
    }
  }
}
