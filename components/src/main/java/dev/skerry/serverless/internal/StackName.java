package dev.skerry.serverless.internal;

import com.pulumi.deployment.Deployment;
import java.util.regex.Pattern;

/** Creates and validates the physical names of a component's resources. */
public final class StackName {
  /** The length of the suffix of a name that Pulumi generates: a dash and seven hex digits. */
  public static final int AUTO_NAME_SUFFIX = 8;

  public static final String CHARACTERS = "letters, digits, '-' and '_'";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private StackName() {}

  /**
   * Returns the physical name of a resource for which Pulumi generates none. It contains project
   * and stack: two stacks of an account do not share a layer or a dashboard.
   */
  public static String of(String component) {
    return sanitized(stack() + "-" + component);
  }

  /** Returns the folder of a component in a list of the whole account, such as saved queries. */
  public static String folder(String component) {
    return sanitized(stack()) + "/" + component;
  }

  private static String stack() {
    var deployment = Deployment.getInstance();
    return deployment.getProjectName() + "-" + deployment.getStackName();
  }

  private static String sanitized(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** Returns whether a component's name is valid. */
  public static boolean isValid(String name, int maxLength) {
    return name != null && NAME.matcher(name).matches() && name.length() <= maxLength;
  }

  /** Validates the name of a component. */
  public static void validateComponentName(String name, int maxLength, ValidationErrors errors) {
    if (!isValid(name, maxLength)) {
      errors.add(
          "name",
          "is " + errors.shown(name),
          "1 to " + maxLength + " " + CHARACTERS,
          "pass another name to the constructor");
    }
  }

  /**
   * Validates the length of a name from {@link #of}.
   *
   * @param kind of the resource, such as {@code layer}
   */
  public static void requireMaxLength(
      String kind, String stackName, int maxLength, ValidationErrors errors) {
    if (stackName.length() > maxLength) {
      errors.add(
          "the physical name of the %s is '%s', which has %s characters"
              .formatted(kind, stackName, stackName.length()),
          "1 to %s characters for project, stack and component together".formatted(maxLength),
          "shorten one of the three names");
    }
  }
}
