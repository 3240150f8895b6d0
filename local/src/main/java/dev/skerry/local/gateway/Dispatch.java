package dev.skerry.local.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.gson.JsonObject;
import dev.skerry.local.functions.Invocation;
import dev.skerry.local.functions.Invoker;
import dev.skerry.local.program.HttpApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes a request through the gateway, in AWS's order: route, throttle, authorization, function. A
 * preflight takes the same way: the gateway responds itself only where no route matches. It knows
 * no HTTP server.
 */
final class Dispatch {

  private final Routing routing;
  private final CorsResponses cors;
  private final Throttling throttling;
  private final Authorization authorization;
  private final Event events;
  private final Invoker invoker;

  Dispatch(HttpApi api, Invoker invoker, GatewayOptions options) {
    this.invoker = invoker;
    routing = new Routing(api);
    cors = new CorsResponses(api.cors());
    throttling = new Throttling(options.clock());
    authorization = new Authorization(options);
    events = new Event(new EventContext(options.accountId(), api.id()));
  }

  CompletionStage<GatewayResponse> response(ApiRequest request, ReceivedRequest received) {
    return routing
        .match(request.method(), request.path())
        .map(match -> routed(request, match, received))
        .orElseGet(() -> unrouted(request));
  }

  private CompletionStage<GatewayResponse> unrouted(ApiRequest request) {
    return cors.preflight(request)
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> own(GatewayResponse.NOT_FOUND, request));
  }

  private CompletionStage<GatewayResponse> routed(
      ApiRequest request, RouteMatch match, ReceivedRequest received) {
    if (!throttling.admits(match)) {
      return own(GatewayResponse.TOO_MANY_REQUESTS, request);
    }
    var result = authorization.judge(match.route(), request, received.time());
    return result instanceof AuthorizationResult.Allowed allowed
        ? call(request, match, allowed.authorizer(), received)
        : own(((AuthorizationResult.Refused) result).response(), request);
  }

  private CompletionStage<GatewayResponse> call(
      ApiRequest request, RouteMatch match, JsonObject authorizer, ReceivedRequest received) {
    var event = events.bytes(request, match, authorizer, received);
    if (event.length > Limits.EVENT_BYTES) {
      return own(GatewayResponse.BODY_TOO_LARGE, request);
    }
    // The function runs on after the timeout, as on AWS: only the wait for it ends.
    return invoker
        .invoke(match.route().functionArn(), event)
        .thenApply(invocation -> response(invocation, request))
        .toCompletableFuture()
        .completeOnTimeout(
            cors.onOwnError(GatewayResponse.UNAVAILABLE, request),
            match.route().timeoutMillis(),
            MILLISECONDS);
  }

  private GatewayResponse response(Invocation invocation, ApiRequest request) {
    if (invocation instanceof Invocation.Throttled) {
      return cors.onOwnError(Unverified.FUNCTION_THROTTLED, request);
    }
    if (invocation instanceof Invocation.Success success) {
      return FunctionResponse.of(success.payload())
          .map(response -> cors.onFunctionResponse(response, request))
          .orElseGet(() -> cors.onOwnError(GatewayResponse.INTERNAL_ERROR, request));
    }
    return cors.onOwnError(GatewayResponse.INTERNAL_ERROR, request);
  }

  private CompletionStage<GatewayResponse> own(GatewayResponse response, ApiRequest request) {
    return CompletableFuture.completedStage(cors.onOwnError(response, request));
  }
}
