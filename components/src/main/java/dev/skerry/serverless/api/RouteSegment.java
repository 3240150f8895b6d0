package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands between two slashes of a route's path: text, or a variable.
 *
 * @param text as the program has it
 */
record RouteSegment(String text) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z0-9._-]+)(\\+?)}");
  // RFC 3986, "pchar", without escapes: the gateway compares decoded text. Nor a comma: it parts
  // the routes in the fallback's variable. Clients resolve "." and ".." before they send a path.
  private static final Pattern LITERAL =
      Pattern.compile("(?!\\.{1,2}$|[:*])[A-Za-z0-9._~!$&'()*+;=@:-]+");
  private static final Pattern VARIABLE_ELSEWHERE =
      Pattern.compile("[:<]\\{?([A-Za-z0-9._-]+)[}>]?");

  boolean isText() {
    return LITERAL.matcher(text).matches();
  }

  boolean isGreedy() {
    return text.endsWith("+}");
  }

  /** The variable's name; empty: it is none. */
  Optional<String> variable() {
    var variable = VARIABLE.matcher(text);
    return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
  }

  void validate(ValidationErrors errors) {
    errors.add(
        "it has the segment '%s'".formatted(text),
        "letters, digits and -._~!$&'()*+;=@:, or one variable like '{username}'",
        fix());
  }

  private String fix() {
    var elsewhere = VARIABLE_ELSEWHERE.matcher(text);
    if (elsewhere.matches()) {
      return "write '{%s}'".formatted(elsewhere.group(1));
    }
    if (text.startsWith("*")) {
      return "write '{proxy+}', at the end";
    }
    return text.contains("?")
        ? "drop what follows the '?': functions get it with the request"
        : "change the segment";
  }
}
