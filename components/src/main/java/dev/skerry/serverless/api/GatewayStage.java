package dev.skerry.serverless.api;

import com.google.gson.Gson;
import com.pulumi.aws.apigatewayv2.Api;
import com.pulumi.aws.apigatewayv2.Stage;
import com.pulumi.aws.apigatewayv2.StageArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageAccessLogSettingsArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageDefaultRouteSettingsArgs;
import com.pulumi.aws.apigatewayv2.inputs.StageRouteSettingArgs;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.resources.Resource;
import dev.skerry.serverless.internal.ChildId;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The stage {@code $default}, whose URL has no stage prefix, and its access log. */
final class GatewayStage {
  private static final String DEFAULT = "$default";

  /**
   * Metrics of each route cost as much as custom metrics, six for each route. Lambda's metrics of
   * each function are free. Source: API Gateway developer guide, "Monitor CloudWatch metrics".
   */
  private static final boolean DETAILED_METRICS = false;

  /**
   * The prefix that needs one entry in the resource policy for log delivery. An account has one
   * such policy, with a maximum size: with one entry for each log group it is full after a few
   * dozen, and AWS rejects the next stage. Source: CloudWatch Logs user guide, "Logs sent to
   * CloudWatch Logs".
   */
  private static final String LOG_GROUP_PREFIX = "/aws/vendedlogs/apigateway/%s-";

  /**
   * The variables of {@code $context} in each line of the access log. The caller's IP address is
   * personal data, and the path may contain some: they are not logged. Source: API Gateway
   * developer guide, "Logging variables".
   */
  private static final List<String> LOGGED_VARIABLES =
      List.of(
          "requestId",
          "requestTime",
          "httpMethod",
          "routeKey",
          "status",
          "protocol",
          "responseLength",
          "responseLatency",
          "integrationLatency",
          "integrationStatus",
          "integration.status",
          "integrationErrorMessage",
          "error.message",
          "authorizer.error");

  private final ChildOptions children;
  private final ServerlessApiSettings settings;

  private GatewayStage(ChildOptions children, ServerlessApiSettings settings) {
    this.children = children;
    this.settings = settings;
  }

  /** Declares the stage, which depends on the routes. */
  static Stage of(
      ChildOptions children, ServerlessApiSettings settings, Api api, List<Resource> routes) {
    return new GatewayStage(children, settings).stage(api, routes);
  }

  private Stage stage(Api api, List<Resource> routes) {
    var args =
        StageArgs.builder()
            .apiId(api.id())
            .name(DEFAULT)
            .autoDeploy(true)
            .defaultRouteSettings(defaultThrottle());
    var routeThrottles = settings.routes().stream().flatMap(GatewayStage::routeThrottle).toList();
    if (!routeThrottles.isEmpty()) {
      args.routeSettings(routeThrottles);
    }
    if (settings.accessLogs()) {
      args.accessLogSettings(accessLog());
    }
    return new Stage(children.component(), args.build(), children.after(routes));
  }

  private StageDefaultRouteSettingsArgs defaultThrottle() {
    return StageDefaultRouteSettingsArgs.builder()
        .detailedMetricsEnabled(DETAILED_METRICS)
        // Always both: a missing limit becomes 0, and every request gets 429 (pulumi-aws#2363).
        .throttlingRateLimit(settings.throttle().ratePerSecond())
        .throttlingBurstLimit(settings.throttle().burst())
        .build();
  }

  /** Has the metrics' setting too: the settings of a route replace all settings of the stage. */
  private static Stream<StageRouteSettingArgs> routeThrottle(RouteSettings route) {
    return route.throttle().stream()
        .map(
            throttle ->
                StageRouteSettingArgs.builder()
                    .routeKey(route.key())
                    .detailedMetricsEnabled(DETAILED_METRICS)
                    .throttlingRateLimit(throttle.ratePerSecond())
                    .throttlingBurstLimit(throttle.burst())
                    .build());
  }

  private StageAccessLogSettingsArgs accessLog() {
    return StageAccessLogSettingsArgs.builder()
        .destinationArn(logGroup().arn())
        .format(format())
        .build();
  }

  private LogGroup logGroup() {
    var child = ChildId.of("aws:cloudwatch:LogGroup", children.name("access-log"));
    var args = settings.logGroup(children.component());
    var options = children.builder(List.of());
    if (children.overrides().contains(child, "name")) {
      return new LogGroup(child.name(), args, options.build());
    }
    if (!children.overrides().contains(child, "namePrefix")) {
      // A group of an earlier release has another name and keeps it: a new name would replace the
      // group and delete its logs.
      options.ignoreChanges("name", "namePrefix");
    }
    var prefix = LOG_GROUP_PREFIX.formatted(children.component());
    var prefixed = LogGroupArgs.builder(args).namePrefix(prefix).build();
    return new LogGroup(child.name(), prefixed, options.build());
  }

  private static String format() {
    var line = new LinkedHashMap<String, String>();
    LOGGED_VARIABLES.forEach(name -> line.put(name.replace('.', '_'), "$context." + name));
    return new Gson().toJson(line);
  }
}
