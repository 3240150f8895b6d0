package dev.skerry.local.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.gson.JsonObject;
import dev.skerry.local.functions.InvocationResult;
import dev.skerry.local.functions.Invoker;
import dev.skerry.local.program.HttpApi;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Dispatches a request in AWS's order: route, throttling, authorization, function. A preflight
 * request takes the same steps: the gateway itself responds only if no route matches. This class
 * does not depend on the HTTP server.
 */
final class RequestDispatcher {

  private final Router router;
  private final CorsResponses cors;
  private final Throttling throttling;
  private final RouteAuthorizer authorizer;
  private final EventSerializer events;
  private final Invoker invoker;

  RequestDispatcher(HttpApi api, Invoker invoker, GatewayOptions options) {
    this.invoker = invoker;
    router = new Router(api);
    cors = new CorsResponses(api.cors());
    throttling = new Throttling(options.clock());
    authorizer = new RouteAuthorizer(options);
    events = new EventSerializer(new EventContext(options.accountId(), api.id()));
  }

  CompletionStage<GatewayResponse> dispatch(ApiRequest request, ReceivedRequest received) {
    return router
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
    if (!throttling.allows(match)) {
      return own(GatewayResponse.TOO_MANY_REQUESTS, request);
    }
    var result = authorizer.authorize(match.route(), request, received.time());
    return result instanceof AuthorizationResult.Allowed allowed
        ? call(request, match, allowed.authorizer(), received)
        : own(((AuthorizationResult.Denied) result).response(), request);
  }

  private CompletionStage<GatewayResponse> call(
      ApiRequest request, RouteMatch match, JsonObject authorizer, ReceivedRequest received) {
    var event = events.serialize(request, match, authorizer, received);
    if (event.length > Quotas.MAX_EVENT_BYTES) {
      return own(GatewayResponse.BODY_TOO_LARGE, request);
    }
    // As on AWS, the function continues after the timeout; only the gateway stops waiting.
    return invoker
        .invoke(match.route().functionArn(), event)
        .thenApply(invocation -> response(invocation, request))
        .toCompletableFuture()
        .completeOnTimeout(
            cors.onGatewayError(GatewayResponse.UNAVAILABLE, request),
            match.route().timeoutMillis(),
            MILLISECONDS);
  }

  private GatewayResponse response(InvocationResult invocation, ApiRequest request) {
    if (invocation instanceof InvocationResult.Throttled) {
      return cors.onGatewayError(UndocumentedBehavior.FUNCTION_THROTTLED, request);
    }
    if (invocation instanceof InvocationResult.Success success) {
      return FunctionResponse.of(success.payload())
          .map(response -> cors.onFunctionResponse(response, request))
          .orElseGet(() -> cors.onGatewayError(GatewayResponse.INTERNAL_ERROR, request));
    }
    return cors.onGatewayError(GatewayResponse.INTERNAL_ERROR, request);
  }

  private CompletionStage<GatewayResponse> own(GatewayResponse response, ApiRequest request) {
    return CompletableFuture.completedStage(cors.onGatewayError(response, request));
  }
}
