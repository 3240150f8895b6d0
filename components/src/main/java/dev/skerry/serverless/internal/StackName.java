package dev.skerry.serverless.internal;

import com.pulumi.deployment.Deployment;
import java.util.regex.Pattern;

/** Names at AWS: whether one can be made of a component's. */
public final class StackName {
  /** Pulumi names a resource itself: its name here, a dash and seven hexadecimal digits. */
  public static final int AUTO_NAME_SUFFIX = 8;

  public static final String CHARACTERS = "letters, digits, '-' and '_'";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  private StackName() {}

  /**
   * The name of a resource that Pulumi cannot name itself. With project and stack in it, no two
   * stacks of an account share a layer or a dashboard.
   */
  public static String of(String component) {
    return allowed(stack() + "-" + component);
  }

  /** Where in a list of a whole account a component's things are: a folder of its stack's. */
  public static String folder(String component) {
    return allowed(stack()) + "/" + component;
  }

  private static String stack() {
    var deployment = Deployment.getInstance();
    return deployment.getProjectName() + "-" + deployment.getStackName();
  }

  private static String allowed(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  public static boolean fits(String name, int maxLength) {
    return name != null && NAME.matcher(name).matches() && name.length() <= maxLength;
  }

  public static void validateComponent(String name, int maxLength, ValidationErrors errors) {
    if (!fits(name, maxLength)) {
      errors.add(
          "the component's name is " + errors.shown(name),
          "1 to " + maxLength + " " + CHARACTERS,
          "pass another name to the constructor");
    }
  }

  public static void validateTooLong(
      String kind, String stackName, int maxLength, ValidationErrors errors) {
    if (stackName.length() > maxLength) {
      errors.add(
          "the %s's name is '%s', %s characters".formatted(kind, stackName, stackName.length()),
          "1 to " + maxLength + " for project, stack and component",
          "shorten one of them");
    }
  }
}
