package dev.skerry.preview;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What AWS tells resources of a type from each other by.
 *
 * @param type the resources' type
 * @param scope inputs within which a name is given once
 * @param name the input that holds the name
 */
record Identity(String type, List<String> scope, String name) {
  // To the gateway, variables are alike whatever they are called.
  private static final Pattern VARIABLE_NAME = Pattern.compile("\\{[^}+]*");

  Identity(String type, String name) {
    this(type, List.of(), name);
  }

  /** Empty if a part of it is not known. */
  Optional<String> of(State resource) {
    var parts = Stream.concat(scope.stream(), Stream.of(name)).map(resource::input).toList();
    return parts.contains(Optional.<String>empty())
        ? Optional.empty()
        : Optional.of(
            parts.stream()
                .flatMap(Optional::stream)
                .map(Identity::unnamed)
                .collect(Collectors.joining("\n")));
  }

  private static String unnamed(String text) {
    return VARIABLE_NAME.matcher(text).replaceAll("{");
  }
}
