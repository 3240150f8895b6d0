package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies Signature Version 4 in the {@code Authorization} header. Signatures in the query string
 * are not supported.
 *
 * @param accessKeyId the expected access key id
 * @param secretAccessKey the secret access key
 * @param region the expected region
 */
record SignatureV4Verifier(String accessKeyId, String secretAccessKey, String region) {

  static final String SERVICE = "execute-api";

  private static final Pattern HEADER =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=(?<key>[^/,\\s]+)/(?<scope>[^,\\s]+),"
              + "\\s*SignedHeaders=(?<headers>[^,\\s]+),\\s*Signature=(?<signature>[0-9a-f]{64})");

  private static final List<String> MUST_BE_SIGNED = List.of("host", "x-amz-date");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Tells whether the request has a valid signature that has not expired. */
  boolean isValid(ApiRequest request, Instant now) {
    var time = request.header("x-amz-date").orElse("");
    var header = HEADER.matcher(request.header("authorization").orElse(""));
    return header.matches() && isFresh(time, now) && matches(request, time, header);
  }

  private static boolean isFresh(String time, Instant now) {
    try {
      var signedAt = TIME.parse(time, Instant::from);
      return Duration.between(signedAt, now).abs().toSeconds()
          <= UndocumentedBehavior.MAX_CLOCK_SKEW_SECONDS;
    } catch (DateTimeException noTime) {
      return false;
    }
  }

  private boolean matches(ApiRequest request, String time, Matcher header) {
    var scope = "%s/%s/%s/aws4_request".formatted(time.substring(0, 8), region, SERVICE);
    var signedHeaders = List.of(header.group("headers").split(";"));
    if (!header.group("key").equals(accessKeyId)
        || !header.group("scope").equals(scope)
        || !signedHeaders.containsAll(MUST_BE_SIGNED)) {
      return false;
    }
    var expected = SignatureV4.of(secretAccessKey, scope, time, request, signedHeaders);
    return MessageDigest.isEqual(
        expected.getBytes(UTF_8), header.group("signature").getBytes(UTF_8));
  }
}
