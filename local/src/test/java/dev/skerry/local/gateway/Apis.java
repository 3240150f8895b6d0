package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Cors;
import dev.skerry.local.program.HttpApi.Route;
import dev.skerry.local.program.HttpApi.Stage;
import dev.skerry.local.program.HttpApi.Throttle;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds APIs, routes and requests with defaults. */
final class Apis {

  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  static final GatewayOptions OPTIONS =
      new GatewayOptions("000000000000", "us-east-1", Clock.fixed(NOON, ZoneOffset.UTC));
  static final ReceivedRequest RECEIVED =
      new ReceivedRequest("JCJXri3_PHcEP_Q=", "Root=1-69a81ec0-000000000000000000000000", NOON);

  private Apis() {}

  static HttpApi api(String... routeKeys) {
    return api(Optional.empty(), Arrays.stream(routeKeys).map(Apis::route).toArray(Route[]::new));
  }

  static HttpApi api(Optional<Cors> cors, Route... routes) {
    return api(cors, List.of(stage("$default")), routes);
  }

  static HttpApi api(Optional<Cors> cors, List<Stage> stages, Route... routes) {
    return new HttpApi("api1", "api", List.of(routes), stages, cors);
  }

  static Route route(String routeKey) {
    return route(routeKey, "NONE");
  }

  static Route route(String routeKey, String authorization) {
    return new Route(routeKey, authorization, arn(routeKey), 30_000, Optional.empty());
  }

  static String arn(String routeKey) {
    return "arn:aws:lambda:us-east-1:000000000000:function:" + routeKey + ":live";
  }

  static Stage stage(String name) {
    return new Stage(name, Optional.empty(), Map.of(), Map.of());
  }

  static Stage stage(String name, double ratePerSecond, int burst) {
    return new Stage(name, Optional.of(new Throttle(ratePerSecond, burst)), Map.of(), Map.of());
  }

  static ApiRequest request(String method, String target, Header... headers) {
    var parts = target.split("\\?", 2);
    var query = parts.length == 1 ? "" : parts[1];
    return new ApiRequest(
        method, parts[0], query, "HTTP/1.1", List.of(headers), "127.0.0.1", new byte[0]);
  }
}
