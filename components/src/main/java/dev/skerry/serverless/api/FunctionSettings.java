package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A function of the API, with all defaults.
 *
 * @param name its logical name within the API
 * @param handler the class that handles requests
 * @param memoryMb memory in MB
 * @param timeoutSeconds seconds for one request
 * @param ephemeralStorageMb the size of {@code /tmp} in MB
 * @param policies JSON policy documents of its role, without those of the API
 * @param environment its environment variables
 */
record FunctionSettings(
    String name,
    String handler,
    int memoryMb,
    int timeoutSeconds,
    int ephemeralStorageMb,
    ConcurrencySettings concurrency,
    List<Output<String>> policies,
    Environment environment) {
  // Names of Lambda functions and of IAM roles.
  private static final int MAX_PHYSICAL_NAME = 64;
  private static final int MAX_COMPONENT_NAME =
      MAX_PHYSICAL_NAME - StackName.AUTO_NAME_SUFFIX - "-f".length();
  // Without a hyphen, which separates the parts of a child's name: no two children of a type get
  // the same name.
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** Validates the names, and the physical names that Pulumi makes of them. */
  static void validateNames(
      String component, List<FunctionSettings> functions, ValidationErrors errors) {
    StackName.validateComponentName(component, MAX_COMPONENT_NAME, errors);
    var names = functions.stream().map(FunctionSettings::name).toList();
    var allowed = "a letter, then letters, digits or '_'";
    names.forEach(name -> errors.requireMatch("function", name, NAME, allowed));
    names.stream()
        .filter(name -> StackName.isValid(component, MAX_COMPONENT_NAME))
        .max(Comparator.comparingInt(String::length))
        .ifPresent(longest -> requireMaxLength(component, longest, errors));
  }

  private static void requireMaxLength(String component, String function, ValidationErrors errors) {
    var length = (component + "-" + function).length() + StackName.AUTO_NAME_SUFFIX;
    if (length > MAX_PHYSICAL_NAME) {
      var max = MAX_PHYSICAL_NAME - StackName.AUTO_NAME_SUFFIX - component.length() - 1;
      errors.add(
          "function",
          "'%s' gets the physical name '%s-%s-0123abc' of %s characters"
              .formatted(function, component, function, length),
          "up to %s (Lambda, IAM), which leaves %s for function".formatted(MAX_PHYSICAL_NAME, max),
          "set a shorter function in its routes, or use a shorter component name");
    }
  }
}
