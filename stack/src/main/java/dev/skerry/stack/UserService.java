package dev.skerry.stack;

import static java.util.Map.entry;

import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.api.CorsArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import dev.skerry.serverless.api.VariableArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import java.util.Map;
import java.util.Optional;

/**
 * The user service: its tables, a layer, the API with its functions, and their monitoring.
 *
 * @param users where the users are kept
 * @param api what serves them
 * @param monitoring what watches both
 */
record UserService(TableAccess users, ServerlessApi api, Monitoring monitoring) {
  /** Each preflight is a call of the fallback; Chromium remembers one for two hours at most. */
  private static final int PREFLIGHT_SECONDS = 7200;

  /** The keys of the configuration by the arguments that they set. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          entry("alarms", "skerry:alarms"),
          entry("anonymousReason", "skerry:usersAnonymousReason"),
          entry("architecture", "skerry:architecture"),
          entry("architectures", "skerry:architecture"),
          entry("auth", "skerry:usersAuth"),
          entry("basePath", "skerry:basePath"),
          entry("cors.allowOrigins", "skerry:corsOrigins"),
          entry("emails", "skerry:alarmEmail"),
          entry("jwt.audiences", "skerry:usersJwtAudiences"),
          entry("jwt.issuer", "skerry:usersJwtIssuer"),
          entry("logRetentionDays", "skerry:logRetentionDays"),
          entry("memoryMb", "skerry:memoryMb"),
          entry("pointInTimeRecoveryDays", "skerry:pointInTimeRecoveryDays"),
          entry("runbookUrl", "skerry:runbookUrl"),
          entry("runtime", "skerry:runtime"),
          entry("runtimes", "skerry:runtime"),
          entry("scopes", "skerry:usersJwtScopes"),
          entry("throttle.burst", "skerry:throttleBurst"),
          entry("throttle.ratePerSecond", "skerry:throttleRatePerSecond"),
          entry("timeoutSeconds", "skerry:timeoutSeconds"));

  /** The variable with the namespace in which the handlers publish metrics. */
  private static final String METRICS_VARIABLE = "REQUEST_METRICS_NAMESPACE";

  private static final String LAYER = "shared";
  private static final String API = "api";
  private static final String MONITORING = "monitoring";

  /** Validates all arguments before the first resource is declared. */
  static void validate(Settings settings, ConfigErrors errors) {
    var undeclared = Output.of("undeclared");
    var api = apiArgs(settings, Tables.undeclared(settings.data()), undeclared);
    var monitoring = monitoringArgs(settings).apiId(undeclared).stageName(undeclared).build();
    Tables.validate(settings.data(), errors, KEYS);
    errors.addAll(api.validate(API), KEYS);
    errors.addAll(layerArgs(settings.functions()).validate(LAYER), KEYS);
    errors.addAll(monitoring.validate(MONITORING), KEYS);
  }

  static UserService declare(Settings settings, ProviderResource provider) {
    var options = ComponentResourceOptions.builder().providers(provider).build();
    var tables = Tables.declare(settings.data(), provider);
    var layer = new LambdaLayer(LAYER, layerArgs(settings.functions()), options);
    var apiArgs = apiArgs(settings, tables, layer.layerArn());
    var api = new ServerlessApi(API, apiArgs, options);
    var monitoringArgs =
        monitoringArgs(settings)
            .apiId(api.apiId())
            .stageName(api.stageName())
            .functions(api.monitored())
            .tables(tables.monitored())
            .build();
    return new UserService(
        tables.users(), api, new Monitoring(MONITORING, monitoringArgs, options));
  }

  private static LambdaLayerArgs layerArgs(Settings.Functions functions) {
    return LambdaLayerArgs.builder()
        .content(new FileArchive("./layer/target/layer"))
        .runtimes(functions.runtime())
        .architectures(functions.architecture())
        .keepOldVersions(functions.keepOldVersions())
        .build();
  }

  private static ServerlessApiArgs apiArgs(
      Settings settings, Tables tables, Output<String> layerArn) {
    var functions = settings.functions();
    var access = settings.access();
    var args =
        ServerlessApiArgs.builder()
            .routes(Routes.of(settings, tables))
            .fallback(Routes.FALLBACK)
            .code(new FileArchive("./handlers/target/classes"))
            .layers(layerArn)
            .basePath(access.basePath())
            .auth(access.usersAuth())
            .anonymousReason(access.usersAnonymousReason())
            .throttle(throttle(access))
            .runtime(functions.runtime())
            .architecture(functions.architecture())
            .memoryMb(functions.memoryMb())
            .timeoutSeconds(functions.timeoutSeconds())
            .snapStart(functions.snapStart())
            .tracing(functions.tracing())
            .logRetentionDays(functions.logRetentionDays());
    functions
        .requestMetricsNamespace()
        .ifPresent(it -> args.environment(VariableArgs.of(METRICS_VARIABLE, it)));
    access.usersTokens().ifPresent(it -> args.jwt(it.jwt()).scopes(it.scopes()));
    if (!access.corsOrigins().isEmpty()) {
      args.cors(cors(access));
    }
    return args.build();
  }

  private static ThrottleArgs throttle(Settings.Access access) {
    return ThrottleArgs.builder()
        .ratePerSecond(
            Optional.ofNullable(access.throttleRatePerSecond())
                .map(Integer::doubleValue)
                .orElse(null))
        .burst(access.throttleBurst())
        .build();
  }

  private static CorsArgs cors(Settings.Access access) {
    return CorsArgs.builder()
        .allowOrigins(access.corsOrigins())
        .allowMethods("GET", "HEAD", "POST", "PUT", "DELETE")
        // The headers x-amz-*: of a page that signs its requests.
        .allowHeaders(
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "x-amz-content-sha256",
            "x-amz-date",
            "x-amz-security-token")
        .exposeHeaders("etag", "location", "retry-after")
        .maxAgeSeconds(PREFLIGHT_SECONDS)
        .build();
  }

  private static MonitoringArgs.Builder monitoringArgs(Settings settings) {
    var alarms = settings.alarms();
    var args = MonitoringArgs.builder().alarms(alarms.enabled()).emails(alarms.emails());
    alarms.runbook().ifPresent(args::runbookUrl);
    settings.functions().requestMetricsNamespace().ifPresent(args::requestMetricsNamespace);
    return args;
  }
}
