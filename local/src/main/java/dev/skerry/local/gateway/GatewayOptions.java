package dev.skerry.local.gateway;

import java.time.Clock;

/**
 * The account, the region and the clock of a gateway.
 *
 * @param accountId the 12-digit account id in events
 * @param region the region of signatures, such as {@code us-east-1}
 * @param clock the clock for throttling, signatures, tokens and events
 */
public record GatewayOptions(String accountId, String region, Clock clock) {}
