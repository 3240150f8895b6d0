package dev.skerry.stack;

import com.pulumi.asset.FileArchive;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.api.CorsArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;

/**
 * The user service: a table, a layer, the API with its functions, and their monitoring.
 *
 * @param users where the users are kept
 * @param api what serves them
 * @param monitoring what watches both
 */
record UserService(UserTable users, ServerlessApi api, Monitoring monitoring) {
  /** Each preflight is a call of the fallback; Chromium remembers one for two hours at most. */
  private static final int PREFLIGHT_SECONDS = 7200;

  static UserService declare(Settings settings, ProviderResource provider) {
    var users = table(settings.data(), provider);
    var layer = layer(settings.functions(), provider);
    var api = api(settings, users, layer, provider);
    return new UserService(users, api, monitoring(settings.alarms(), users, api, provider));
  }

  private static UserTable table(Settings.Data data, ProviderResource provider) {
    return new UserTable(
        "users",
        UserTableArgs.builder()
            .partitionKey("username")
            .pointInTimeRecoveryDays(data.pointInTimeRecoveryDays())
            .deletionProtection(data.deletionProtection())
            .build(),
        options(provider).protect(data.protect()).build());
  }

  private static LambdaLayer layer(Settings.Functions functions, ProviderResource provider) {
    return new LambdaLayer(
        "shared",
        LambdaLayerArgs.builder()
            .content(new FileArchive("./layer/target/layer"))
            .runtimes(functions.runtime())
            .architectures(functions.architecture())
            .keepOldVersions(functions.keepOldVersions())
            .build(),
        options(provider).build());
  }

  private static ServerlessApi api(
      Settings settings, UserTable users, LambdaLayer layer, ProviderResource provider) {
    var functions = settings.functions();
    var access = settings.access();
    var args =
        ServerlessApiArgs.builder()
            .routes(Routes.of(settings, users))
            .fallback(Routes.FALLBACK)
            .code(new FileArchive("./handlers/target/classes"))
            .layers(layer.layerArn())
            .basePath(access.basePath())
            .auth(access.usersAuth())
            .anonymousReason(access.usersAnonymousReason())
            .throttle(ThrottleArgs.of(access.throttleRatePerSecond(), access.throttleBurst()))
            .runtime(functions.runtime())
            .architecture(functions.architecture())
            .memoryMb(functions.memoryMb())
            .timeoutSeconds(functions.timeoutSeconds())
            .snapStart(functions.snapStart())
            .tracing(functions.tracing())
            .logRetentionDays(functions.logRetentionDays());
    access.usersTokens().ifPresent(it -> args.jwt(it.jwt()).scopes(it.scopes()));
    if (!access.corsOrigins().isEmpty()) {
      args.cors(cors(access));
    }
    return new ServerlessApi("api", args.build(), options(provider).build());
  }

  private static CorsArgs cors(Settings.Access access) {
    return CorsArgs.builder()
        .allowOrigins(access.corsOrigins())
        .allowMethods("GET", "HEAD", "POST", "PUT", "DELETE")
        // The headers x-amz-*: of a page that signs its requests.
        .allowHeaders(
            "authorization",
            "content-type",
            "if-match",
            "if-none-match",
            "x-amz-content-sha256",
            "x-amz-date",
            "x-amz-security-token")
        .exposeHeaders("etag", "location", "retry-after")
        .maxAgeSeconds(PREFLIGHT_SECONDS)
        .build();
  }

  private static Monitoring monitoring(
      Settings.Alarms alarms, UserTable users, ServerlessApi api, ProviderResource provider) {
    var args =
        MonitoringArgs.builder()
            .apiId(api.apiId())
            .stageName(api.stageName())
            .functions(api.monitored())
            .tables(users.monitored())
            .alarms(alarms.enabled())
            .emails(alarms.emails());
    alarms.runbook().ifPresent(args::runbookUrl);
    return new Monitoring("monitoring", args.build(), options(provider).build());
  }

  private static ComponentResourceOptions.Builder options(ProviderResource provider) {
    return ComponentResourceOptions.builder().providers(provider);
  }
}
