package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes Signature Version 4 (IAM user guide, "Create a signed AWS API request").
 *
 * <p>The SDK's signer cannot verify a client that does not sign {@code x-amz-content-sha256}, such
 * as curl: it always signs that header. The tests use the SDK's signer as the client.
 */
final class SignatureV4 {

  private static final String HMAC = "HmacSHA256";

  private SignatureV4() {}

  /**
   * Computes a signature, in lower-case hex.
   *
   * @param scope {@code DATE/REGION/SERVICE/aws4_request}
   * @param time the value of {@code x-amz-date}
   * @param signedHeaders the lower-case names of the signed headers, in the client's order
   */
  static String of(
      String secret, String scope, String time, ApiRequest request, List<String> signedHeaders) {
    var toSign =
        String.join(
            "\n", "AWS4-HMAC-SHA256", time, scope, sha256(canonical(request, signedHeaders)));
    var key = ("AWS4" + secret).getBytes(UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static byte[] canonical(ApiRequest request, List<String> signedHeaders) {
    var headers =
        signedHeaders.stream()
            .map(name -> name + ":" + value(request, name) + "\n")
            .collect(joining());
    return String.join(
            "\n",
            request.method(),
            path(request.path()),
            query(request.query()),
            headers,
            String.join(";", signedHeaders),
            sha256(request.body()))
        .getBytes(UTF_8);
  }

  private static String path(String path) {
    return Arrays.stream(path.split("/", -1)).map(PercentEncoding::encode).collect(joining("/"));
  }

  private static String query(String query) {
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .map(pair -> List.of(recoded(pair[0]), pair.length == 1 ? "" : recoded(pair[1])))
        .sorted((a, b) -> (a.get(0) + "\n" + a.get(1)).compareTo(b.get(0) + "\n" + b.get(1)))
        .map(pair -> String.join("=", pair))
        .collect(joining("&"));
  }

  private static String recoded(String text) {
    return PercentEncoding.encode(PercentEncoding.decode(text));
  }

  private static String value(ApiRequest request, String name) {
    return request.headers().stream()
        .filter(header -> header.is(name))
        .map(header -> header.value().trim().replaceAll(" +", " "))
        .collect(joining(","));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
