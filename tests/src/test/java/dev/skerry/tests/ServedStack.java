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

/** A stack of a program, served by the local cloud on a free port. */
final class ServedStack implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> logs = Collections.synchronizedList(new ArrayList<>());
  private final LocalCloud cloud;

  /** A stack of the main program. */
  ServedStack(String stack) {
    this(MainStack.MAIN, MainStack.ROOT, stack);
  }

  /**
   * @param main the program's class
   * @param project the folder of Pulumi.yaml
   */
  ServedStack(String main, Path project, String stack) {
    cloud =
        LocalCloud.start(
            Options.parse(
                "--main", main, "--project", project.toString(), "--stack", stack, "--port", "0"),
            (source, line) -> logs.add(source + " " + line));
  }

  /** The output that a user is given to curl. */
  String url() {
    return cloud.outputs().get("url").toString();
  }

  LocalCloud cloud() {
    return cloud;
  }

  /** All lines that functions wrote so far. */
  List<String> logs() {
    return List.copyOf(logs);
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
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
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A request below the base path; an empty path is the base path itself. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path));
  }

  @Override
  public void close() {
    cloud.close();
  }
}
