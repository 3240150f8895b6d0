package dev.skerry.serverless;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
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
    boolean snapStart,
    boolean tracing,
    int logRetentionDays,
    Optional<CorsSettings> cors,
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
    var args = requireNonNullElseGet(given, () -> ServerlessApiArgs.builder().build());
    var faults = new Faults("ServerlessApi", name);
    var settings = of(args, faults);
    settings.refuse(faults);
    refuseOpening(args, faults);
    NameBudget.refuse(
        name, settings.functions.stream().map(FunctionSettings::name).toList(), faults);
    faults.throwIfAny();
    return settings;
  }

  private static ServerlessApiSettings of(ServerlessApiArgs args, Faults faults) {
    var basePath = requireNonNullElse(args.basePath, "");
    var routes = RouteTable.of(args, basePath, faults);
    return new ServerlessApiSettings(
        basePath,
        routes,
        FunctionTable.of(args, basePath, RouteTable.keys(routes), faults),
        args.code,
        requireNonNullElse(args.runtime, "java21"),
        requireNonNullElse(args.architecture, "arm64"),
        Lists.orEmpty(args.layers),
        requireNonNullElse(args.snapStart, false),
        requireNonNullElse(args.tracing, false),
        requireNonNullElse(args.logRetentionDays, 30),
        Optional.ofNullable(args.cors).map(cors -> CorsSettings.of(cors, faults.in("cors"))),
        ThrottleSettings.of(args.throttle, faults.in("throttle")),
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
      faults.refuse("it has no code", "a folder of classes or a zip", "set code");
    }
    if (layers.size() > MOST_LAYERS) {
      faults.refuse(
          "it has %d layers".formatted(layers.size()),
          "up to %d (Lambda quotas)".formatted(MOST_LAYERS),
          "merge some of layers");
    }
  }

  private static void refuseOpening(ServerlessApiArgs args, Faults faults) {
    if (args.auth == null) {
      faults.refuse("it does not say who may call", Faults.listed(Auth.inputs()), "set auth");
    }
    faults.refuseUnlessOneOf(Auth.inputs(), "auth", args.auth);
    if (Auth.of(args.auth).equals(Optional.of(Auth.NONE))) {
      Auth.refuseWithoutReason(args.anonymousReason, faults);
    }
  }
}
