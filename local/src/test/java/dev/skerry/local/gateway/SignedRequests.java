package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Requests that the AWS SDK signed at {@link Apis#NOON}. */
final class SignedRequests {

  private SignedRequests() {}

  static ApiRequest signed(String method, String target, String body) {
    return signed("local", "local", method, target, body);
  }

  static ApiRequest signed(String key, String secret, String method, String target, String body) {
    var bytes = body.getBytes(UTF_8);
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                r ->
                    r.identity(AwsCredentialsIdentity.create(key, secret))
                        .request(unsigned(method, target))
                        .payload(() -> new ByteArrayInputStream(bytes))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, Apis.OPTIONS.region())
                        .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Apis.OPTIONS.clock()));
    return Apis.request(method, target, headers(signed.request())).withBody(bytes);
  }

  private static SdkHttpRequest unsigned(String method, String target) {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.fromValue(method))
        .uri(URI.create("http://localhost:8080" + target))
        .build();
  }

  private static Header[] headers(SdkHttpRequest request) {
    return request.headers().entrySet().stream()
        .flatMap(lines -> lines.getValue().stream().map(v -> new Header(lines.getKey(), v)))
        .toArray(Header[]::new);
  }
}
