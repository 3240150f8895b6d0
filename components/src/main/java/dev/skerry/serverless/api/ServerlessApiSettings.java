package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import com.pulumi.asset.Archive;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
import dev.skerry.serverless.internal.Lists;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.PolicyDocument;
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

  /** The settings, or all faults of the arguments in one {@link IllegalArgumentException}. */
  static ServerlessApiSettings of(String name, ServerlessApiArgs given) {
    var faults = new Faults("ServerlessApi", name);
    var settings = of(name, given, faults);
    faults.throwIfAny();
    return settings;
  }

  /** Refuses all faults of the arguments together, with those of the files that code names. */
  static void refuse(String name, ServerlessApiArgs given) {
    var faults = new Faults("ServerlessApi", name);
    var settings = of(name, given, faults);
    Known.refuse(settings.code, settings::refuseCode, faults);
    faults.throwIfAny();
  }

  private static ServerlessApiSettings of(String name, ServerlessApiArgs given, Faults faults) {
    var args = requireNonNullElseGet(given, () -> ServerlessApiArgs.builder().build());
    var settings = of(args, faults);
    settings.refuse(faults);
    Access.refuse(args, faults);
    ConcurrencyBudget.refuse(args.accountConcurrency, settings.functions, faults);
    NameBudget.refuse(
        name, settings.functions.stream().map(FunctionSettings::name).toList(), faults);
    return settings;
  }

  /** The code, which fails where {@link #refuse} could not yet know it. */
  Output<Archive> checkedCode(String name) {
    return Known.checked(code, this::refuseCode, new Faults("ServerlessApi", name));
  }

  /** The arguments of each log group. */
  LogGroupArgs logGroup(String name) {
    var args = LogGroupArgs.builder().retentionInDays(logRetentionDays);
    logKeyArn
        .map(arn -> Known.checked(arn, LogKey::refuse, new Faults("ServerlessApi", name)))
        .ifPresent(args::kmsKeyId);
    return args.build();
  }

  private void refuseCode(Archive archive, Faults faults) {
    if (archive == null) {
      faults.refuse("it has no code", CodeContent.ALLOWED, "set code");
    }
    CodeContent.refuse(archive, functions, runtime, faults);
  }

  private static ServerlessApiSettings of(ServerlessApiArgs args, Faults faults) {
    var basePath = requireNonNullElse(args.basePath, "");
    var throttle = ThrottleSettings.DEFAULT.with(args.throttle, faults.in("throttle"));
    var routes = RouteTable.of(args, basePath, throttle, faults);
    return new ServerlessApiSettings(
        basePath,
        routes,
        FunctionTable.of(args, basePath, RouteTable.keys(routes), faults),
        args.code,
        requireNonNullElse(args.runtime, "java21"),
        requireNonNullElse(args.architecture, "arm64"),
        Lists.orEmpty(args.layers),
        Lists.orEmpty(args.policies),
        requireNonNullElse(args.snapStart, false),
        requireNonNullElse(args.tracing, false),
        Optional.ofNullable(args.logKeyArn),
        requireNonNullElse(args.logRetentionDays, 30),
        Optional.ofNullable(args.vpc).map(vpc -> FunctionVpcSettings.of(vpc, faults.in("vpc"))),
        Optional.ofNullable(args.cors).map(cors -> CorsSettings.of(cors, faults.in("cors"))),
        Optional.ofNullable(args.jwt).map(jwt -> JwtSettings.of(jwt, faults.in("jwt"))),
        throttle,
        requireNonNullElse(args.accessLogs, true),
        OverrideSettings.of(args.overrides, faults));
  }

  private void refuse(Faults faults) {
    var isPath = "a path like '/v1', without a slash at its end";
    faults.refuseUnlessLike(BASE_PATH, isPath, "basePath", basePath);
    faults.refuseUnlessOneOf(RUNTIMES, "runtime", runtime);
    faults.refuseUnlessOneOf(ARCHITECTURES, "architecture", architecture);
    faults.refuseUnlessOneOf(RETENTIONS_DAYS, "logRetentionDays", logRetentionDays);
    if (code == null) {
      refuseCode(null, faults);
    }
    PolicyDocument.refuse(policies, faults.in("all functions"));
    logKeyArn.ifPresent(arn -> Known.refuse(arn, LogKey::refuse, faults));
    if (layers.size() > MOST_LAYERS) {
      faults.refuse(
          "it has %s layers".formatted(layers.size()),
          "up to %s (Lambda quotas)".formatted(MOST_LAYERS),
          "merge some of layers");
    }
  }
}
