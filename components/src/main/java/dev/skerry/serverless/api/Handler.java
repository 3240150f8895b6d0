package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Locale;
import java.util.regex.Pattern;

/** Handler strings: {@code com.example.GetUser} or {@code com.example.GetUser::answer}. */
final class Handler {
  private static final int LONGEST = 128; // Lambda API reference, CreateFunction
  private static final String WORD = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Pattern SHAPE = Pattern.compile("%1$s(\\.%1$s)*(::%1$s)?".formatted(WORD));

  private Handler() {}

  static boolean hasShape(String handler) {
    return handler != null && SHAPE.matcher(handler).matches();
  }

  static void validate(String handler, String argument, ValidationErrors errors) {
    if (!hasShape(handler)) {
      errors.add(
          handler == null ? "it has no handler" : "%s is '%s'".formatted(argument, handler),
          "'package.Class' or 'package.Class::method'",
          "set %s to the class that answers".formatted(argument));
    } else if (handler.length() > LONGEST) {
      errors.add(
          "%s '%s' has %s characters".formatted(argument, handler, handler.length()),
          "up to %s (Lambda)".formatted(LONGEST),
          "shorten the package or the class");
    }
  }

  /** Where the class is in the code: {@code com/example/GetUser.class}. */
  static String classFile(String handler) {
    return type(handler).replace('.', '/') + ".class";
  }

  private static String type(String handler) {
    return handler.split("::")[0];
  }

  /**
   * The class's simple name, its first letter in lower case: what a function is called by default.
   */
  static String functionName(String handler) {
    var type = type(handler);
    var simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return simple.isEmpty()
        ? simple
        : simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }
}
