package dev.skerry.tests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls the link shortener of examples/reuse.
 *
 * @param url its URL
 */
record LinksClient(URI url) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> get(String slug) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(slug)));
  }

  HttpResponse<String> putUnsigned(String slug, String target)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(slug)).PUT(BodyPublishers.ofString(target)));
  }

  HttpResponse<String> put(String slug, String target) throws IOException, InterruptedException {
    return send(LocalSigner.signed("PUT", at(slug), target));
  }

  private URI at(String slug) {
    return url.resolve("/links/" + slug);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
