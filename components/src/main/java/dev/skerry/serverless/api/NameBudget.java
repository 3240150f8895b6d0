package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the physical names that Pulumi makes of ours are names that AWS takes. */
final class NameBudget {
  private static final int LONGEST = 64; // names of Lambda functions and of IAM roles
  private static final int LONGEST_COMPONENT = LONGEST - StackName.AUTO_NAME_SUFFIX - "-f".length();
  // Without a hyphen, which parts the names of children: so no two children of one kind can meet.
  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private NameBudget() {}

  static void validate(String component, List<String> functions, ValidationErrors errors) {
    StackName.validateComponent(component, LONGEST_COMPONENT, errors);
    for (var function : functions) {
      errors.requireMatch("function", function, FUNCTION, "a letter, then letters, digits or '_'");
    }
    functions.stream()
        .filter(function -> StackName.fits(component, LONGEST_COMPONENT))
        .max(Comparator.comparingInt(String::length))
        .ifPresent(longest -> validateLongest(component, longest, errors));
  }

  private static void validateLongest(String component, String function, ValidationErrors errors) {
    var length = (component + "-" + function).length() + StackName.AUTO_NAME_SUFFIX;
    if (length <= LONGEST) {
      return;
    }
    errors.add(
        "function '%s' would be called '%s-%s-0123abc', %s characters"
            .formatted(function, component, function, length),
        "%s (Lambda, IAM), which leaves %s for function"
            .formatted(LONGEST, LONGEST - StackName.AUTO_NAME_SUFFIX - component.length() - 1),
        "set a shorter function in its routes, or a shorter name of the component");
  }
}
