package dev.skerry.dynamodb.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as AWS's messages show them: as Java would. */
final class Texts {
  private Texts() {}

  static String of(Shape shape, Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(element -> of(shape.element(), element))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return String.valueOf(value);
    }
    if (shape.type().equals("map")) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + of(shape.element(), entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return shape.members().stream()
        .map(member -> member.path() + "=" + of(member.shape(), map.get(member.name())))
        .collect(Collectors.joining(", ", shape.name() + "(", ")"));
  }
}
