package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import com.pulumi.asset.Archive;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The arguments of a {@link ServerlessApi}, checked and with their defaults. */
record ServerlessApiSettings(
    String basePath,
    List<RouteSettings> routes,
    List<FunctionSettings> functions,
    Output<Archive> code,
    String runtime,
    String architecture,
    List<Output<String>> layers,
    List<Output<String>> policies,
    boolean snapStart,
    boolean tracing,
    Optional<Output<String>> logKeyArn,
    int logRetentionDays,
    Optional<FunctionVpcSettings> vpc,
    Optional<CorsSettings> cors,
    Optional<JwtSettings> jwt,
    ThrottleSettings throttle,
    boolean accessLogs,
    List<OverrideSettings> overrides) {
  // com.pulumi:aws 6.83.0 refuses java25.
  private static final List<String> RUNTIMES = List.of("java11", "java17", "java21");
  private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");
  // CloudWatch Logs API reference, PutRetentionPolicy; 0 is the provider's word for ever.
  private static final List<Integer> RETENTIONS_DAYS =
      List.of(
          0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);
  private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");
  private static final int MOST_LAYERS = 5; // Lambda quotas, "Function layers"

  /**
   * Returns the settings.
   *
   * @throws IllegalArgumentException with all errors of the arguments
   */
  static ServerlessApiSettings of(String name, ServerlessApiArgs args) {
    var errors = new ValidationErrors("ServerlessApi", name);
    var settings = of(name, args, errors);
    errors.throwIfAny();
    return settings;
  }

  /** Returns the errors of the arguments, with those of the files that {@code code} contains. */
  static List<ValidationError> validate(String name, ServerlessApiArgs args) {
    var errors = new ValidationErrors("ServerlessApi", name);
    of(name, args, errors);
    return errors.all();
  }

  private static ServerlessApiSettings of(
      String name, ServerlessApiArgs given, ValidationErrors errors) {
    var args = requireNonNullElseGet(given, () -> ServerlessApiArgs.builder().build());
    var settings = of(args, errors);
    settings.validate(errors);
    Access.validate(args, errors);
    ConcurrencyBudget.validate(args.accountConcurrency, settings.functions, errors);
    NameBudget.validate(
        name, settings.functions.stream().map(FunctionSettings::name).toList(), errors);
    Outputs.validate(settings.code, settings::validateCode, errors);
    return settings;
  }

  /** The code, which fails where {@link #validate} could not yet know it. */
  Output<Archive> checkedCode(String name) {
    return Outputs.validated(code, this::validateCode, new ValidationErrors("ServerlessApi", name));
  }

  /** The arguments of each log group. */
  LogGroupArgs logGroup(String name) {
    var args = LogGroupArgs.builder().retentionInDays(logRetentionDays);
    logKeyArn
        .map(
            arn ->
                Outputs.validated(
                    arn, LogKey::validate, new ValidationErrors("ServerlessApi", name)))
        .ifPresent(args::kmsKeyId);
    return args.build();
  }

  private void validateCode(Archive archive, ValidationErrors errors) {
    if (archive == null) {
      errors.add("it has no code", CodeContent.ALLOWED, "set code");
    }
    // An invalid runtime has its own error.
    var validRuntime = RUNTIMES.contains(runtime) ? runtime : "";
    CodeContent.validate(archive, functions, validRuntime, errors);
  }

  private static ServerlessApiSettings of(ServerlessApiArgs args, ValidationErrors errors) {
    var basePath = requireNonNullElse(args.basePath, "");
    var throttle = ThrottleSettings.DEFAULT.with(args.throttle, errors.in("throttle"));
    var routes = RouteTable.of(args, basePath, throttle, errors);
    return new ServerlessApiSettings(
        basePath,
        routes,
        FunctionTable.of(args, basePath, RouteTable.keys(routes), errors),
        args.code,
        requireNonNullElse(args.runtime, "java21"),
        requireNonNullElse(args.architecture, "arm64"),
        InputLists.orEmpty(args.layers),
        InputLists.orEmpty(args.policies),
        requireNonNullElse(args.snapStart, false),
        requireNonNullElse(args.tracing, false),
        Optional.ofNullable(args.logKeyArn),
        requireNonNullElse(args.logRetentionDays, 30),
        Optional.ofNullable(args.vpc).map(vpc -> FunctionVpcSettings.of(vpc, errors.in("vpc"))),
        Optional.ofNullable(args.cors).map(cors -> CorsSettings.of(cors, errors.in("cors"))),
        Optional.ofNullable(args.jwt).map(jwt -> JwtSettings.of(jwt, errors.in("jwt"))),
        throttle,
        requireNonNullElse(args.accessLogs, true),
        OverrideSettings.of(args.overrides, errors));
  }

  private void validate(ValidationErrors errors) {
    var isPath = "a path like '/v1', without a slash at its end";
    errors.requireMatch("basePath", basePath, BASE_PATH, isPath);
    errors.requireOneOf("runtime", runtime, RUNTIMES);
    errors.requireOneOf("architecture", architecture, ARCHITECTURES);
    errors.requireOneOf("logRetentionDays", logRetentionDays, RETENTIONS_DAYS);
    if (code == null) {
      validateCode(null, errors);
    }
    PolicyDocument.validate(policies, errors.in("all functions"));
    logKeyArn.ifPresent(arn -> Outputs.validate(arn, LogKey::validate, errors));
    if (layers.size() > MOST_LAYERS) {
      errors.add(
          "it has %s layers".formatted(layers.size()),
          "up to %s (Lambda quotas)".formatted(MOST_LAYERS),
          "merge some of layers");
    }
  }
}
