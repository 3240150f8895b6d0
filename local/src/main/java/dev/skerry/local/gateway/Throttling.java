package dev.skerry.local.gateway;

import dev.skerry.local.program.HttpApi.Throttle;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One token bucket for each route of each stage, shared by all callers. */
final class Throttling {

  /** The account's limits where a stage declares none (HTTP API quotas). */
  private static final Throttle ACCOUNT = new Throttle(10_000, 5_000);

  private record Key(String stage, String routeKey) {}

  private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Clock clock;

  Throttling(Clock clock) {
    this.clock = clock;
  }

  /** Whether a request may pass; it then has taken a token. */
  boolean allows(RouteMatch match) {
    var key = new Key(match.stage().name(), match.route().routeKey());
    return buckets.computeIfAbsent(key, k -> new TokenBucket(limits(match), clock)).tryConsume();
  }

  private static Throttle limits(RouteMatch match) {
    var own = Optional.ofNullable(match.stage().routeThrottles().get(match.route().routeKey()));
    return own.or(match.stage()::throttle).orElse(ACCOUNT);
  }
}
