package dev.skerry.serverless;

/**
 * One invalid argument of a component. The method {@code validate} of the component's args returns
 * it. {@link #toString} returns the line that {@code pulumi preview} shows.
 *
 * @param component the type and the name of the component: {@code ServerlessApi 'api'}
 * @param location the part of the arguments: {@code throttle} or {@code route 'GET /users'}. Empty
 *     for arguments of the component itself
 * @param argument the name of the argument: {@code burst}. Empty if the error is about several
 *     arguments
 * @param problem the error, as it follows the argument's name: {@code is 0}
 * @param allowed the range or the list of valid values
 * @param fix what to change, and where
 */
public record ValidationError(
    String component,
    String location,
    String argument,
    String problem,
    String allowed,
    String fix) {

  /**
   * Returns location and argument: {@code throttle.burst}. A program can map this path to its own
   * setting.
   */
  public String path() {
    return location.isEmpty() ? argument : location + "." + argument;
  }

  /**
   * Returns the error as one of a program's setting, without the name of the component.
   *
   * @param setting the setting that the argument comes from
   * @param file the file in which the user sets it
   */
  public String ofSetting(String setting, String file) {
    return "%s %s. Allowed: %s. Fix: change %s in %s."
        .formatted(setting, problem, allowed, setting, file);
  }

  /** Returns the error as one line: component, location, argument, problem, allowed values, fix. */
  @Override
  public String toString() {
    var prefix = location.isEmpty() ? component : component + ": " + location;
    var subject = argument.isEmpty() ? problem : argument + " " + problem;
    return "%s: %s. Allowed: %s. Fix: %s.".formatted(prefix, subject, allowed, fix);
  }
}
