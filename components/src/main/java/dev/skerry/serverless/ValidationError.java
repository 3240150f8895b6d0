package dev.skerry.serverless;

/**
 * One invalid argument of a component, as {@code validate} of its args reports it. {@link
 * #toString} is the line that a failed preview shows.
 *
 * @param component the component's type and name, {@code ServerlessApi 'api'}
 * @param location where in the arguments, {@code throttle} or {@code route 'GET /users'}; empty: at
 *     the top
 * @param argument the argument, {@code burst}; empty where the error concerns several
 * @param problem what is wrong: {@code is 0}
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
   * The argument with its location, by which a program maps it to a setting: {@code
   * throttle.burst}.
   */
  public String path() {
    return location.isEmpty() ? argument : location + "." + argument;
  }

  /**
   * The error as a setting of the program shows it.
   *
   * @param setting what the program calls the argument
   * @param file where the user sets it
   */
  public String ofSetting(String setting, String file) {
    return "%s %s. Allowed: %s. Fix: change %s in %s."
        .formatted(setting, problem, allowed, setting, file);
  }

  @Override
  public String toString() {
    var place = location.isEmpty() ? component : component + ": " + location;
    var subject = argument.isEmpty() ? problem : argument + " " + problem;
    return "%s: %s. Allowed: %s. Fix: %s.".formatted(place, subject, allowed, fix);
  }
}
