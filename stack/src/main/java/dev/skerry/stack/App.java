package dev.skerry.stack;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.aws.Provider;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.inputs.ProviderDefaultTagsArgs;
import com.pulumi.exceptions.RunException;
import java.util.Map;

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
    Patience.ask();
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
    var settings = Settings.of(context);
    settings.placeholders().ifPresent(context.log()::warn);
    Accounts.refuseOther(settings);

    var service = UserService.declare(settings, provider(context, settings));

    context.export("url", service.api().url());
    context.export("tableName", service.users().tableName());
    context.export("dashboardUrl", service.monitoring().dashboardUrl());
  }

  private static Provider provider(Context context, Settings settings) {
    var tags =
        Map.of(
            "Project", context.projectName(),
            "Environment", context.stackName(),
            "ManagedBy", "pulumi",
            "Owner", settings.owner());
    var args =
        ProviderArgs.builder()
            .region(settings.region())
            .defaultTags(ProviderDefaultTagsArgs.builder().tags(tags).build());
    if (!settings.allowedAccounts().isEmpty()) {
      args.allowedAccountIds(settings.allowedAccounts());
    }
    return new Provider("aws", args.build());
  }
}
