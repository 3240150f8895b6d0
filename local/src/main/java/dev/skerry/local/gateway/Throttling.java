package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Throttle;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Throttles requests with one token bucket for each route of each stage. All clients share it. */
final class Throttling {

  /** The account-level limits, for stages that declare none (HTTP API quotas). */
  private static final Throttle ACCOUNT = new Throttle(10_000, 5_000);

  private record Key(String stage, String routeKey) {}

  private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  Throttling(Clock clock) {
    this.clock = clock;
  }

  /** Tells whether a request is allowed, and consumes a token if it is. */
  boolean allows(RouteMatch match) {
    var key = new Key(match.stage().name(), match.route().routeKey());
    return buckets.computeIfAbsent(key, k -> new TokenBucket(limits(match), clock)).tryConsume();
  }

  private static Throttle limits(RouteMatch match) {
    var own = Optional.ofNullable(match.stage().routeThrottles().get(match.route().routeKey()));
    return own.or(match.stage()::throttle).orElse(ACCOUNT);
  }
}
