package dev.skerry.stack;

import com.pulumi.Context;
import dev.skerry.serverless.api.JwtArgs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs per stack. Each value is a key of Pulumi.yaml, which describes it and holds its
 * default; here it gets its type and its check.
 *
 * @param stack the stack's name, such as {@code dev}
 * @param provider how the AWS provider is configured
 * @param owner who answers for the stack
 * @param appDescription what the metadata endpoint says of the application
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

  // What a tag's value may be: AWS General Reference, tag naming limits.
  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,256}");
  private static final Pattern ONE_LINE = Pattern.compile(".{1,256}");

  /** How the users' data is kept. */
  record Data(int pointInTimeRecoveryDays, boolean deletionProtection, boolean protect) {
    static Data read(ConfigKeys keys) {
      return new Data(
          keys.number("pointInTimeRecoveryDays", 0, 35),
          keys.flag("deletionProtection"),
          keys.flag("protect"));
    }
  }

  /** How the functions run. */
  record Functions(
      String runtime,
      String architecture,
      int memoryMb,
      int timeoutSeconds,
      boolean snapStart,
      boolean tracing,
      int logRetentionDays,
      boolean keepOldVersions) {

    // Amazon CloudWatch Logs API Reference, PutRetentionPolicy.
    private static final List<Integer> RETENTION_DAYS =
        List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
            2922, 3288, 3653);

    static Functions read(ConfigKeys keys) {
      return new Functions(
          keys.oneOf("runtime", List.of("java17", "java21")),
          keys.oneOf("architecture", List.of("arm64", "x86_64")),
          keys.number("memoryMb", 128, 10_240),
          keys.number("timeoutSeconds", 1, 29),
          keys.flag("snapStart"),
          keys.flag("tracing"),
          keys.number("logRetentionDays", RETENTION_DAYS),
          keys.flag("keepOldVersions"));
    }
  }

  /** Who may call the API, from where and how often. */
  record Access(
      String basePath,
      List<String> corsOrigins,
      String usersAuth,
      String usersAnonymousReason,
      Optional<Tokens> usersTokens,
      int throttleRatePerSecond,
      int throttleBurst) {

    private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._-]+)*");
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s*]+|\\*");
    private static final Pattern REASON = Pattern.compile(".{10,}");

    static Access read(ConfigKeys keys) {
      var usersAuth = keys.oneOf("usersAuth", List.of("iam", "jwt", "none"));
      return new Access(
          keys.text("basePath", BASE_PATH, "nothing, or segments such as /v1 and /api/v1"),
          keys.texts("corsOrigins", ORIGIN, "origins such as https://app.example.com, or *"),
          usersAuth,
          keys.textIf(
              usersAuth.equals("none"),
              "usersAnonymousReason",
              REASON,
              "10 characters or more, required while usersAuth is none"),
          Tokens.read(keys, usersAuth.equals("jwt")),
          keys.number("throttleRatePerSecond", 1, 10_000),
          keys.number("throttleBurst", 1, 5_000));
    }
  }

  /** Whose tokens open the users' routes: of that issuer, for one of those, with one of these. */
  record Tokens(String issuer, List<String> audiences, List<String> scopes) {
    private static final Pattern ISSUER =
        Pattern.compile("(https://[^/\\s?#]+|http://localhost(:[0-9]+)?)(/[^\\s?#]*)?");
    private static final Pattern AUDIENCE = Pattern.compile(".*\\S.*");
    // RFC 6749, section 3.3.
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    /** Those of the stack; none where they do not count. */
    static Optional<Tokens> read(ConfigKeys keys, boolean count) {
      var tokens =
          new Tokens(
              keys.textIf(
                  count,
                  "usersJwtIssuer",
                  ISSUER,
                  "an https URL, for the local cloud http://localhost:PORT too; required while"
                      + " usersAuth is jwt"),
              keys.textsIf(
                  count,
                  "usersJwtAudiences",
                  AUDIENCE,
                  "texts that tokens have in aud, at least one while usersAuth is jwt"),
              keys.texts("usersJwtScopes", SCOPE, "words that tokens have in scope"));
      return Optional.of(tokens).filter(read -> count);
    }

    JwtArgs jwt() {
      return JwtArgs.of(issuer, audiences.toArray(String[]::new));
    }
  }

  /**
   * Who is told when the service is unwell, and where they read on; without alarms the address is
   * empty.
   */
  record Alarms(boolean enabled, String email, String runbookUrl) {
    private static final Pattern EMAIL =
        Pattern.compile("[^\\s@,;<>]{1,64}@[^\\s@,;<>]+\\.[a-zA-Z]+");

    private static final Pattern URL = Pattern.compile("(https://[^\\s#]{1,392})?");

    static Alarms read(ConfigKeys keys) {
      var enabled = keys.flag("alarms");
      return new Alarms(
          enabled,
          keys.textIf(
              enabled, "alarmEmail", EMAIL, "an e-mail address, required while alarms is true"),
          keys.text(
              "runbookUrl", URL, "nothing, or an https URL of up to 400 characters, without #"));
    }

    /** None: the alarms name the file in the project. */
    Optional<String> runbook() {
      return Optional.of(runbookUrl).filter(url -> !url.isEmpty());
    }

    List<String> emails() {
      return enabled ? List.of(email) : List.of();
    }
  }

  /**
   * Reads and checks the running stack's settings.
   *
   * @throws IllegalArgumentException naming every key that is missing or wrong
   */
  static Settings of(Context context) {
    var faults = new Faults("Pulumi." + context.stackName() + ".yaml");
    var keys = new ConfigKeys(context.config(), faults);
    var owner = keys.text("owner", TAG, "1-256 letters, digits, spaces and _.:/=+@-");
    var settings =
        new Settings(
            context.stackName(),
            ProviderSettings.read(context, keys, owner, faults),
            owner,
            keys.text("appDescription", ONE_LINE, "1-256 characters on one line"),
            Data.read(keys),
            Functions.read(keys),
            Access.read(keys),
            Alarms.read(keys));
    keys.refuseOthers(ConfigKeys.given());
    faults.throwIfAny();
    return settings;
  }

  /** The committed example's addresses that a deployment with alarms still has, if any. */
  Optional<String> placeholders() {
    var left = Stream.of(owner, alarms.email()).filter(text -> text.endsWith("@example.com"));
    var addresses = left.collect(Collectors.joining(", "));
    if (!alarms.enabled() || addresses.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ("Placeholder in use: %s. Nobody reads mail to example.com. "
                + "Fix: skerry:owner and skerry:alarmEmail in Pulumi.%s.yaml.")
            .formatted(addresses, stack));
  }
}
