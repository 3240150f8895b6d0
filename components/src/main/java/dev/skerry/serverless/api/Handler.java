package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Locale;
import java.util.regex.Pattern;

/** Handler strings: {@code com.example.GetUser} or {@code com.example.GetUser::handle}. */
final class Handler {
  private static final int MAX_LENGTH = 128; // Lambda API reference, CreateFunction
  private static final String IDENTIFIER = "[\\p{L}_$][\\p{L}\\p{N}_$]*";
  private static final Pattern FORMAT =
      Pattern.compile("%1$s(\\.%1$s)*(::%1$s)?".formatted(IDENTIFIER));

  private Handler() {}

  static boolean isValid(String handler) {
    return handler != null && FORMAT.matcher(handler).matches();
  }

  static void validate(String handler, String argument, ValidationErrors errors) {
    if (!isValid(handler)) {
      errors.add(
          argument,
          handler == null ? "is missing" : "is '%s'".formatted(handler),
          "'package.Class' or 'package.Class::method'",
          "set %s to the class that handles requests".formatted(argument));
    } else if (handler.length() > MAX_LENGTH) {
      errors.add(
          argument,
          "'%s' has %s characters".formatted(handler, handler.length()),
          "up to %s (Lambda)".formatted(MAX_LENGTH),
          "shorten the name of the package or the class");
    }
  }

  /** Returns the name of the class file in the code: {@code com/example/GetUser.class}. */
  static String classFile(String handler) {
    return type(handler).replace('.', '/') + ".class";
  }

  private static String type(String handler) {
    return handler.split("::")[0];
  }

  /**
   * Returns the default name of a function: the simple name of the class, its first letter in lower
   * case.
   */
  static String functionName(String handler) {
    var type = type(handler);
    var simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    return simple.isEmpty()
        ? simple
        : simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }
}
