package dev.skerry.serverless.api;

import com.pulumi.aws.apigatewayv2.Api;
import com.pulumi.aws.apigatewayv2.ApiArgs;
import com.pulumi.aws.apigatewayv2.Authorizer;
import com.pulumi.aws.apigatewayv2.AuthorizerArgs;
import com.pulumi.aws.apigatewayv2.Integration;
import com.pulumi.aws.apigatewayv2.IntegrationArgs;
import com.pulumi.aws.apigatewayv2.Route;
import com.pulumi.aws.apigatewayv2.inputs.ApiCorsConfigurationArgs;
import com.pulumi.aws.apigatewayv2.inputs.AuthorizerJwtConfigurationArgs;
import com.pulumi.aws.lambda.Permission;
import com.pulumi.aws.lambda.PermissionArgs;
import com.pulumi.core.Alias;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import dev.skerry.serverless.internal.ChildOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The HTTP API with its routes, integrations, permissions and authorizer. */
final class Gateway {
  private final ChildOptions children;
  private final Api api;
  private final Optional<Authorizer> authorizer;

  Gateway(ChildOptions children, ServerlessApiSettings settings) {
    this.children = children;
    this.api = api(settings);
    this.authorizer = settings.jwt().map(this::authorizer);
  }

  Api api() {
    return api;
  }

  /** Connects the functions; requests reach them once all returned resources exist. */
  List<Resource> connect(ServerlessApiSettings settings, List<ApiFunction> functions) {
    var integrations = new HashMap<String, Integration>();
    var connected = new ArrayList<Resource>();
    for (var function : functions) {
      connected.add(permit(function));
      integrations.put(function.logicalName(), integrate(function));
    }
    for (var route : settings.routes()) {
      connected.add(route(route, integrations.get(route.function())));
    }
    return connected;
  }

  /** Allows the API to invoke the alias of the function. */
  private Permission permit(ApiFunction function) {
    return new Permission(
        children.name(function.logicalName()),
        PermissionArgs.builder()
            .action("lambda:InvokeFunction")
            .principal("apigateway.amazonaws.com")
            .function(function.physicalName())
            .qualifier(function.alias().name())
            .sourceArn(api.executionArn().applyValue(arn -> arn + "/*/*"))
            .build(),
        children.options());
  }

  /** Integrates the alias, whose ARN stays the same when a new version is published. */
  private Integration integrate(ApiFunction function) {
    return new Integration(
        children.name(function.logicalName()),
        IntegrationArgs.builder()
            .apiId(api.id())
            .integrationType("AWS_PROXY")
            .integrationUri(function.alias().invokeArn())
            .payloadFormatVersion("2.0")
            .build(),
        children.options());
  }

  private Route route(RouteSettings route, Integration integration) {
    var auth = route.auth();
    var args =
        com.pulumi.aws.apigatewayv2.RouteArgs.builder()
            .apiId(api.id())
            .routeKey(route.key())
            .authorizationType(auth.type().name())
            .target(integration.id().applyValue(id -> "integrations/" + id));
    if (auth.type() == AuthorizationType.JWT) {
      args.authorizerId(authorizer.orElseThrow().id());
    }
    if (!auth.scopes().isEmpty()) {
      args.authorizationScopes(auth.scopes());
    }
    return new Route(children.name(route.name()), args.build(), options(route));
  }

  private CustomResourceOptions options(RouteSettings route) {
    var former = Alias.builder().name(children.name(route.formerName())).build();
    return route.formerName().equals(route.name())
        ? children.options()
        : children.builder(List.of()).aliases(former).build();
  }

  private Authorizer authorizer(JwtSettings jwt) {
    return new Authorizer(
        children.name("jwt"),
        AuthorizerArgs.builder()
            .apiId(api.id())
            .authorizerType("JWT")
            .identitySources(jwt.identitySource())
            .jwtConfiguration(
                AuthorizerJwtConfigurationArgs.builder()
                    .issuer(jwt.validatedIssuer(children.component()))
                    .audiences(Output.all(jwt.audiences()))
                    .build())
            .build(),
        children.options());
  }

  private Api api(ServerlessApiSettings settings) {
    var args = ApiArgs.builder().protocolType("HTTP");
    settings.cors().map(Gateway::cors).ifPresent(args::corsConfiguration);
    return new Api(children.component(), args.build(), children.options());
  }

  private static ApiCorsConfigurationArgs cors(CorsSettings cors) {
    var args =
        ApiCorsConfigurationArgs.builder()
            .allowOrigins(cors.allowOrigins())
            .allowMethods(cors.allowMethods())
            .allowHeaders(cors.allowHeaders())
            .exposeHeaders(cors.exposeHeaders())
            .allowCredentials(cors.allowCredentials());
    cors.maxAgeSeconds().ifPresent(args::maxAge);
    return args.build();
  }
}
