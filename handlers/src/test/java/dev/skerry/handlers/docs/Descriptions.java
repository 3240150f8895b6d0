package dev.skerry.handlers.docs;

import dev.skerry.handlers.http.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@code operations.txt}, from which {@link OpenApi} makes the document. It has a line for
 * each handler, and for each kind of components.
 */
final class Descriptions {
  private static final String LICENSE =
      """
      {"name":"MIT No Attribution","identifier":"MIT-0"}""";
  private static final String TEXT =
      """
      Each GET route also handles HEAD: the same status and headers, without a body. Another method \
      of a path is 405 `method-not-allowed` with `Allow`; another path is 404 `route-not-found`.

      Errors of the API are problems (RFC 9457). Errors of API Gateway have only the member `message`: \
      the request did not reach the API, or the API did not respond.

      Each response has the header `Apigw-Requestid`, the `requestId` of problems, and \
      `X-Content-Type-Options: nosniff`. It has `Cache-Control: no-store`, unless the operation says \
      otherwise.
      """;

  private final List<DescribedHandler> handlers = DeclaredOperations.read();

  /** Returns the content of the file. */
  static String file() {
    return new Descriptions()
        .lines().entrySet().stream()
            .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
            .collect(Collectors.joining());
  }

  private Map<String, String> lines() {
    var lines = new TreeMap<String, String>();
    lines.put("info.description", "\"" + TEXT.strip().replace("\n", "\\n") + "\"");
    lines.put("info.license", LICENSE);
    lines.putAll(Components.SECURITY_SCHEMES);
    Components.byKind().forEach((kind, json) -> lines.put("components." + kind, json));
    for (var handler : handlers) {
      lines.put(handler.name(), operation(handler));
    }
    return lines;
  }

  private String operation(DescribedHandler handler) {
    return Json.object(json -> new OperationWriter(handler, handlers, json).write());
  }
}
