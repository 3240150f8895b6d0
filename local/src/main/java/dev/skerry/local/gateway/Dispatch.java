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
  private final CorsAnswers cors;
  private final Throttling throttling;
  private final Authorization authorization;
  private final Event events;
  private final Invoker invoker;

  Dispatch(HttpApi api, Invoker invoker, GatewayOptions options) {
    this.invoker = invoker;
    routing = new Routing(api);
    cors = new CorsAnswers(api.cors());
    throttling = new Throttling(options.clock());
    authorization = new Authorization(options);
    events = new Event(new EventContext(options.accountId(), api.id()));
  }

  CompletionStage<Answer> answer(ApiRequest request, Arrival arrival) {
    return routing
        .match(request.method(), request.path())
        .map(match -> routed(request, match, arrival))
        .orElseGet(() -> unrouted(request));
  }

  private CompletionStage<Answer> unrouted(ApiRequest request) {
    return cors.preflight(request)
        .map(CompletableFuture::completedStage)
        .orElseGet(() -> own(Answer.NOT_FOUND, request));
  }

  private CompletionStage<Answer> routed(ApiRequest request, RouteMatch match, Arrival arrival) {
    if (!throttling.admits(match)) {
      return own(Answer.TOO_MANY_REQUESTS, request);
    }
    var verdict = authorization.judge(match.route(), request, arrival.time());
    return verdict instanceof Verdict.Allowed allowed
        ? call(request, match, allowed.authorizer(), arrival)
        : own(((Verdict.Refused) verdict).answer(), request);
  }

  private CompletionStage<Answer> call(
      ApiRequest request, RouteMatch match, JsonObject authorizer, Arrival arrival) {
    var event = events.bytes(request, match, authorizer, arrival);
    if (event.length > Limits.EVENT_BYTES) {
      return own(Answer.BODY_TOO_LARGE, request);
    }
    // The function runs on after the timeout, as on AWS: only the wait for it ends.
    return invoker
        .invoke(match.route().functionArn(), event)
        .thenApply(invocation -> answer(invocation, request))
        .toCompletableFuture()
        .completeOnTimeout(
            cors.onOwnError(Answer.UNAVAILABLE, request),
            match.route().timeoutMillis(),
            MILLISECONDS);
  }

  private Answer answer(Invocation invocation, ApiRequest request) {
    if (invocation instanceof Invocation.Throttled) {
      return cors.onOwnError(Unverified.FUNCTION_THROTTLED, request);
    }
    if (invocation instanceof Invocation.Success success) {
      return FunctionAnswer.of(success.payload())
          .map(answer -> cors.onFunctionAnswer(answer, request))
          .orElseGet(() -> cors.onOwnError(Answer.INTERNAL_ERROR, request));
    }
    return cors.onOwnError(Answer.INTERNAL_ERROR, request);
  }

  private CompletionStage<Answer> own(Answer answer, ApiRequest request) {
    return CompletableFuture.completedStage(cors.onOwnError(answer, request));
  }
}
