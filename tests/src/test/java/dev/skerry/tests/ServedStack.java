package dev.skerry.tests;

import dev.skerry.local.LocalCloud;
import dev.skerry.local.Options;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A stack that the local cloud serves on a free port. */
public final class ServedStack implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpResponse<String>> responses = new ArrayList<>();
  private final List<String> logs = Collections.synchronizedList(new ArrayList<>());
  private final LocalCloud cloud;

  /** Serves a stack of the main program. */
  public ServedStack(String stack) {
    this(MainStack.MAIN, MainStack.ROOT, stack);
  }

  /**
   * Serves a stack.
   *
   * @param main the main class of the program
   * @param project the folder of Pulumi.yaml
   */
  public ServedStack(String main, Path project, String stack) {
    cloud =
        LocalCloud.start(
            Options.parse(
                "--main",
                main,
                "--class-path",
                MainStack.CLASS_PATH,
                "--project",
                project.toString(),
                "--stack",
                stack,
                "--port",
                "0"),
            (source, line) -> logs.add(source + " " + line));
  }

  /** Returns the output {@code url}. */
  public String url() {
    return cloud.outputs().get("url").toString();
  }

  LocalCloud cloud() {
    return cloud;
  }

  /** Returns all lines that functions have logged. */
  List<String> logs() {
    return List.copyOf(logs);
  }

  public HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> sendJson(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    responses.add(response);
    return response;
  }

  /** Returns all responses. */
  List<HttpResponse<String>> responses() {
    return responses;
  }

  /** Returns a request to a path below the base path. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
