package dev.skerry.local.program;

import dev.skerry.local.program.HttpApi.Cors;
import dev.skerry.local.program.HttpApi.Jwt;
import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import dev.skerry.local.program.HttpApi.Throttle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links HTTP APIs with their stages, and routes with their functions. */
final class ApiLinker {
  private static final int DEFAULT_TIMEOUT_MILLIS = 30_000;
  private static final String DEFAULT_SOURCE = "$request.header.Authorization";

  private final Linker linker;
  private final Set<String> functions;
  private final List<String> warnings;
  private final Map<String, DeclaredResource> integrations;
  private final Map<String, DeclaredResource> authorizers;

  ApiLinker(Linker linker, Set<String> functions, List<String> warnings) {
    this.linker = linker;
    this.functions = functions;
    this.warnings = warnings;
    integrations =
        linker
            .all(ResourceTypes.INTEGRATION)
            .collect(Collectors.toMap(each -> "integrations/" + id(each), each -> each));
    authorizers =
        linker.all(ResourceTypes.AUTHORIZER).collect(Collectors.toMap(ApiLinker::id, each -> each));
  }

  List<HttpApi> apis() {
    return linker
        .all(ResourceTypes.API)
        .sorted(Comparator.comparing(DeclaredResource::name))
        .flatMap(this::api)
        .toList();
  }

  private Stream<HttpApi> api(DeclaredResource declared) {
    var stages = of(declared, ResourceTypes.STAGE).map(ApiLinker::stage).toList();
    if (stages.isEmpty()) {
      warnings.add("API '" + declared.name() + "': is not served, because it has no stage.");
      return Stream.empty();
    }
    var routes = of(declared, ResourceTypes.ROUTE).flatMap(this::route).toList();
    var name = declared.outputs().text("name").orElseThrow();
    return Stream.of(new HttpApi(id(declared), name, routes, stages, cors(declared.inputs())));
  }

  private Stream<DeclaredResource> of(DeclaredResource api, String type) {
    return linker
        .all(type)
        .filter(each -> each.inputs().text("apiId").filter(id(api)::equals).isPresent());
  }

  private Stream<Route> route(DeclaredResource declared) {
    var inputs = declared.inputs();
    var key = inputs.text("routeKey").orElse("");
    var integration = inputs.text("target").map(integrations::get);
    var function =
        integration
            .flatMap(target -> target.inputs().text("integrationUri"))
            .flatMap(Arns::functionArn)
            .filter(arn -> functions.contains(Arns.unqualified(arn)));
    if (function.isEmpty()) {
      warnings.add(
          "route '" + key + "': is not served, because it targets no function of this program.");
      return Stream.empty();
    }
    var timeoutMillis =
        integration.get().inputs().whole("timeoutMilliseconds", DEFAULT_TIMEOUT_MILLIS);
    var authorization = inputs.text("authorizationType").orElse("NONE");
    return Stream.of(new Route(key, authorization, function.get(), timeoutMillis, jwt(inputs)));
  }

  /** An authorizer without a JWT configuration is a Lambda authorizer, which is not emulated. */
  private Optional<Jwt> jwt(Values route) {
    return route
        .text("authorizerId")
        .map(authorizers::get)
        .map(DeclaredResource::inputs)
        .filter(authorizer -> authorizer.object("jwtConfiguration").text("issuer").isPresent())
        .map(authorizer -> jwt(authorizer, route.texts("authorizationScopes")));
  }

  private static Jwt jwt(Values authorizer, List<String> scopes) {
    var configuration = authorizer.object("jwtConfiguration");
    var sources = authorizer.texts("identitySources");
    return new Jwt(
        configuration.text("issuer").orElseThrow(),
        configuration.texts("audiences"),
        sources.isEmpty() ? DEFAULT_SOURCE : sources.get(0),
        scopes);
  }

  private static Stage stage(DeclaredResource declared) {
    var inputs = declared.inputs();
    var routeThrottles = new TreeMap<String, Throttle>();
    for (var settings : inputs.objects("routeSettings")) {
      throttle(settings)
          .ifPresent(each -> routeThrottles.put(settings.text("routeKey").orElse(""), each));
    }
    return new Stage(
        declared.outputs().text("name").orElseThrow(),
        throttle(inputs.object("defaultRouteSettings")),
        routeThrottles,
        inputs.textMap("stageVariables"));
  }

  private static Optional<Throttle> throttle(Values settings) {
    var rate = settings.number("throttlingRateLimit");
    var burst = settings.number("throttlingBurstLimit");
    if (rate.isEmpty() || burst.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Throttle(rate.get(), burst.get().intValue()));
  }

  private static Optional<Cors> cors(Values api) {
    var cors = api.object("corsConfiguration");
    if (cors.map().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Cors(
            cors.texts("allowOrigins"),
            cors.texts("allowMethods"),
            cors.texts("allowHeaders"),
            cors.texts("exposeHeaders"),
            cors.whole("maxAge", 0),
            cors.isTrue("allowCredentials")));
  }

  private static String id(DeclaredResource resource) {
    return resource.outputs().text("id").orElseThrow();
  }
}
