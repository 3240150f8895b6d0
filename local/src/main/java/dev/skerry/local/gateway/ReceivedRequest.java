package dev.skerry.local.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The ids and the time that the gateway assigns to a request.
 *
 * @param requestId the id in the response and in the event, such as {@code JCJXri3_PHcEP_Q=}
 * @param traceId the value of {@code x-amzn-trace-id} if the client sent none
 * @param time when the request arrived
 */
record ReceivedRequest(String requestId, String traceId, Instant time) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int REQUEST_ID_BYTES = 11;
  private static final int TRACE_ID_BYTES = 12;

  static ReceivedRequest now(Clock clock) {
    var time = clock.instant();
    var requestId = Base64.getUrlEncoder().encodeToString(random(REQUEST_ID_BYTES));
    var traceId =
        "Root=1-%08x-%s"
            .formatted(time.getEpochSecond(), HexFormat.of().formatHex(random(TRACE_ID_BYTES)));
    return new ReceivedRequest(requestId, traceId, time);
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
