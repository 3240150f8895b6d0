package dev.skerry.local.gateway;

import java.time.Clock;

/**
 * What a gateway takes for granted about its surroundings.
 *
 * @param accountId the account in events, twelve digits
 * @param region the region that signatures name, such as {@code us-east-1}
 * @param clock the time of throttles, signatures and events
 */
public record GatewayOptions(String accountId, String region, Clock clock) {}
