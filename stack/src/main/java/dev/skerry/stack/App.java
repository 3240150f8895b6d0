package dev.skerry.stack;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.exceptions.RunException;

/**
 * The Pulumi program: reads the stack's settings, declares the user service, exports its address.
 */
public final class App {
  private App() {}

  /**
   * Runs the program; called by {@code pulumi up} and by the local cloud.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Pulumi.run(App::readable);
  }

  /** Of any other exception the SDK prints the stack trace, three times, and the JVM's command. */
  private static void readable(Context context) {
    SdkPollingPause.install();
    SdkDebugMessages.drop();
    try {
      stack(context);
    } catch (IllegalArgumentException wrong) {
      throw new RunException(wrong.getMessage(), wrong);
    }
  }

  /**
   * Declares the whole stack.
   *
   * @param context the running deployment
   * @throws IllegalArgumentException if a setting is missing or wrong; names all of them
   */
  public static void stack(Context context) {
    var errors = new ConfigErrors("Pulumi." + context.stackName() + ".yaml");
    var settings = Settings.read(context, errors);
    UserService.validate(settings, errors);
    errors.throwIfAny();
    settings.placeholders().ifPresent(context.log()::warn);

    var service = UserService.declare(settings, settings.provider().declare());

    context.export("url", service.api().url());
    context.export("tableName", service.users().name());
    context.export("dashboardUrl", service.monitoring().dashboardUrl());
  }
}
