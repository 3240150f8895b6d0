package dev.skerry.stack;

import com.pulumi.Context;
import dev.skerry.serverless.api.JwtArgs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a stack. Each value is a key of Pulumi.yaml, which describes it and holds its
 * default. Here each key gets its type, and what concerns several keys is validated; ranges and
 * formats are validated by the components.
 *
 * @param stack the stack's name, such as {@code dev}
 * @param provider how the AWS provider is configured
 * @param owner the team or person responsible for the stack
 * @param appDescription the application's description in the response of the metadata endpoint
 */
record Settings(
    String stack,
    ProviderSettings provider,
    String owner,
    String appDescription,
    Data data,
    Functions functions,
    Access access,
    Alarms alarms) {

  // Valid tag values: AWS General Reference, "Tag naming limits and requirements".
  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,256}");
  private static final Pattern ONE_LINE = Pattern.compile(".{1,256}");

  /** The settings of the users' table, and whether there is a table of idempotency records. */
  record Data(
      Integer pointInTimeRecoveryDays,
      boolean deletionProtection,
      boolean protect,
      boolean idempotency) {
    static Data read(ConfigKeys keys) {
      return new Data(
          keys.integer("pointInTimeRecoveryDays"),
          keys.flag("deletionProtection"),
          keys.flag("protect"),
          keys.flag("idempotency"));
    }
  }

  /**
   * The settings of the functions.
   *
   * @param requestMetricsNamespace the CloudWatch namespace of their metrics; empty: no metrics
   */
  record Functions(
      String runtime,
      String architecture,
      Integer memoryMb,
      Integer timeoutSeconds,
      boolean snapStart,
      boolean tracing,
      Integer logRetentionDays,
      boolean keepOldVersions,
      Optional<String> requestMetricsNamespace) {

    static Functions read(ConfigKeys keys, Context context) {
      var namespace = context.projectName() + "-" + context.stackName();
      return new Functions(
          keys.text("runtime"),
          keys.text("architecture"),
          keys.integer("memoryMb"),
          keys.integer("timeoutSeconds"),
          keys.flag("snapStart"),
          keys.flag("tracing"),
          keys.integer("logRetentionDays"),
          keys.flag("keepOldVersions"),
          Optional.of(namespace).filter(name -> keys.flag("requestMetrics")));
    }
  }

  /** The settings of the API: its documentation, who may call it, from where and how often. */
  record Access(
      boolean apiDocs,
      String basePath,
      List<String> corsOrigins,
      String usersAuth,
      String usersAnonymousReason,
      Optional<Tokens> usersTokens,
      Integer throttleRatePerSecond,
      Integer throttleBurst) {

    static Access read(ConfigKeys keys) {
      var usersAuth = keys.text("usersAuth");
      return new Access(
          keys.flag("apiDocs"),
          keys.text("basePath"),
          keys.texts("corsOrigins"),
          usersAuth,
          keys.textIf(
              usersAuth.equals("none"),
              "usersAnonymousReason",
              "a sentence, required while usersAuth is none"),
          Tokens.read(keys, usersAuth.equals("jwt")),
          keys.integer("throttleRatePerSecond"),
          keys.integer("throttleBurst"));
    }
  }

  /** The settings of the tokens that the users' routes accept. */
  record Tokens(String issuer, List<String> audiences, List<String> scopes) {

    /** Reads them; empty where routes do not accept tokens. */
    static Optional<Tokens> read(ConfigKeys keys, boolean accepted) {
      var tokens =
          new Tokens(
              keys.textIf(
                  accepted, "usersJwtIssuer", "an https URL, required while usersAuth is jwt"),
              keys.textsIf(
                  accepted,
                  "usersJwtAudiences",
                  "values of aud, at least one while usersAuth is jwt"),
              keys.texts("usersJwtScopes"));
      return Optional.of(tokens).filter(read -> accepted);
    }

    JwtArgs jwt() {
      return JwtArgs.of(issuer, audiences.toArray(String[]::new));
    }
  }

  /** The settings of the alarms. */
  record Alarms(boolean enabled, String email, String runbookUrl) {
    static Alarms read(ConfigKeys keys) {
      var enabled = keys.flag("alarms");
      return new Alarms(
          enabled,
          keys.textIf(enabled, "alarmEmail", "an e-mail address, required while alarms is true"),
          keys.text("runbookUrl"));
    }

    /** The runbook's URL; empty: alarms name the file in the project. */
    Optional<String> runbook() {
      return Optional.of(runbookUrl).filter(url -> !url.isEmpty());
    }

    List<String> emails() {
      return enabled ? List.of(email) : List.of();
    }
  }

  /** Reads the settings of the running stack. Invalid keys are added to the errors. */
  static Settings read(Context context, ConfigErrors errors) {
    var keys = new ConfigKeys(context.config(), errors);
    var owner = keys.text("owner", TAG, "1-256 letters, digits, spaces and _.:/=+@-");
    var settings =
        new Settings(
            context.stackName(),
            ProviderSettings.read(context, keys, owner, errors),
            owner,
            keys.text("appDescription", ONE_LINE, "1-256 characters on one line"),
            Data.read(keys),
            Functions.read(keys, context),
            Access.read(keys),
            Alarms.read(keys));
    keys.validateNames(ConfigKeys.given());
    return settings;
  }

  /** The example addresses of the committed stacks that a deployment with alarms still has. */
  Optional<String> placeholders() {
    var left = Stream.of(owner, alarms.email()).filter(text -> text.endsWith("@example.com"));
    var addresses = left.collect(Collectors.joining(", "));
    if (!alarms.enabled() || addresses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ("Placeholder in use: %s. Mail to example.com is not delivered. "
                + "Fix: change skerry:owner and skerry:alarmEmail in Pulumi.%s.yaml.")
            .formatted(addresses, stack));
  }
}
