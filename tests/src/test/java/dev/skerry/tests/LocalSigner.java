package dev.skerry.tests;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Signs requests with the credentials that the local cloud accepts. */
final class LocalSigner {
  private static final AwsCredentialsIdentity LOCAL =
      AwsCredentialsIdentity.create("local", "local");

  private LocalSigner() {}

  /** Returns a request that an {@code AWS_IAM} route accepts. */
  static HttpRequest.Builder signed(String method, URI uri, String body) {
    return signed(method, uri, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a request that an {@code AWS_IAM} route accepts. */
  static HttpRequest.Builder signed(String method, URI uri, byte[] body) {
    var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofByteArray(body));
    sign(SdkHttpMethod.fromValue(method), uri, body)
        .forEachHeader((name, values) -> values.forEach(value -> set(request, name, value)));
    return request;
  }

  private static SdkHttpRequest sign(SdkHttpMethod method, URI uri, byte[] body) {
    return AwsV4HttpSigner.create()
        .sign(
            it ->
                it.identity(LOCAL)
                    .request(SdkHttpRequest.builder().method(method).uri(uri).build())
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "execute-api")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"))
        .request();
  }

  /** The JDK's client sets the host itself. */
  private static void set(HttpRequest.Builder request, String name, String value) {
    if (!name.equalsIgnoreCase("host")) {
      request.header(name, value);
    }
  }
}
