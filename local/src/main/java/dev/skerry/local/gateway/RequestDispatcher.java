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

  CompletionStage<ApiResponse> dispatch(ApiRequest request, RequestMetadata metadata) {
    return router
        .match(request.method(), request.path())
        .map(match -> routed(request, match, metadata))
        .orElseGet(() -> unrouted(request));
  }

  private CompletionStage<ApiResponse> unrouted(ApiRequest request) {
    return cors.preflight(request)
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> own(ApiResponse.NOT_FOUND, request));
  }

  private CompletionStage<ApiResponse> routed(
      ApiRequest request, RouteMatch match, RequestMetadata metadata) {
    if (!throttling.allows(match)) {
      return own(ApiResponse.TOO_MANY_REQUESTS, request);
    }
    var result = authorizer.authorize(match.route(), request, metadata.time());
    return result instanceof AuthorizationResult.Allowed allowed
        ? call(request, match, allowed.authorizer(), metadata)
        : own(((AuthorizationResult.Denied) result).response(), request);
  }

  private CompletionStage<ApiResponse> call(
      ApiRequest request, RouteMatch match, JsonObject authorizer, RequestMetadata metadata) {
    var event = events.serialize(request, match, authorizer, metadata);
    if (event.length > Quotas.MAX_EVENT_BYTES) {
      return own(ApiResponse.BODY_TOO_LARGE, request);
    }
    // As on AWS, the function continues after the timeout; only the gateway stops waiting.
    return invoker
        .invoke(match.route().functionArn(), event)
        .thenApply(invocation -> response(invocation, request))
        .toCompletableFuture()
        .completeOnTimeout(
            cors.onGatewayError(ApiResponse.UNAVAILABLE, request),
            match.route().timeoutMillis(),
            MILLISECONDS);
  }

  private ApiResponse response(InvocationResult invocation, ApiRequest request) {
    if (invocation instanceof InvocationResult.Throttled) {
      return cors.onGatewayError(UndocumentedBehavior.FUNCTION_THROTTLED, request);
    }
    if (invocation instanceof InvocationResult.Success success) {
      return FunctionResponse.of(success.payload())
          .map(response -> cors.onFunctionResponse(response, request))
          .orElseGet(() -> cors.onGatewayError(ApiResponse.INTERNAL_ERROR, request));
    }
    return cors.onGatewayError(ApiResponse.INTERNAL_ERROR, request);
  }

  private CompletionStage<ApiResponse> own(ApiResponse response, ApiRequest request) {
    return CompletableFuture.completedStage(cors.onGatewayError(response, request));
  }
}
