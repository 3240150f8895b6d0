package dev.skerry.preview;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs that AWS requires to be unique among resources of a type.
 *
 * @param type the resource type
 * @param scope the inputs within which the name must be unique
 * @param name the input that holds the name
 */
record UniqueKey(String type, List<String> scope, String name) {
  // API Gateway ignores the names of path variables when it compares routes.
  private static final Pattern VARIABLE_NAME = Pattern.compile("\\{[^}+]*");

  UniqueKey(String type, String name) {
    this(type, List.of(), name);
  }

  /** Returns the key of a resource; empty if a part of the key is unknown. */
  Optional<String> of(State resource) {
    var parts = Stream.concat(scope.stream(), Stream.of(name)).map(resource::input).toList();
    return parts.contains(Optional.<String>empty())
        ? Optional.empty()
        : Optional.of(
            parts.stream()
                .flatMap(Optional::stream)
                .map(UniqueKey::unnamed)
                .collect(Collectors.joining("\n")));
  }

  private static String unnamed(String text) {
    return VARIABLE_NAME.matcher(text).replaceAll("{");
  }
}
