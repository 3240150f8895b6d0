package dev.skerry.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Calls the link shortener of examples/reuse.
 *
 * @param url where it is served
 */
record LinksClient(URI url) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AwsCredentialsIdentity LOCAL =
      AwsCredentialsIdentity.create("local", "local");

  HttpResponse<String> get(String slug) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(slug)));
  }

  HttpResponse<String> putUnsigned(String slug, String target)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(slug)).PUT(BodyPublishers.ofString(target)));
  }

  HttpResponse<String> put(String slug, String target) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(slug)).PUT(BodyPublishers.ofString(target));
    signed(at(slug), target)
        .forEachHeader((name, values) -> values.forEach(value -> set(request, name, value)));
    return send(request);
  }

  private URI at(String slug) {
    return url.resolve("/links/" + slug);
  }

  private static SdkHttpRequest signed(URI uri, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return AwsV4HttpSigner.create()
        .sign(
            it ->
                it.identity(LOCAL)
                    .request(SdkHttpRequest.builder().method(SdkHttpMethod.PUT).uri(uri).build())
                    .payload(() -> new ByteArrayInputStream(bytes))
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

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
