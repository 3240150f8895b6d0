package dev.skerry.handlers.docs;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The responses of an operation: its own, its problems, and the gateway's errors. */
final class Responses {
  private final DescribedHandler handler;
  private final List<DescribedHandler> handlers;
  private final Map<Integer, StatusResponse> statuses = new TreeMap<>();
  private final Map<Integer, String> gatewayOnly = new HashMap<>();

  Responses(DescribedHandler handler, List<DescribedHandler> handlers) {
    this.handler = handler;
    this.handlers = handlers;
  }

  void write(JsonGenerator json) throws IOException {
    for (var returns : handler.operation().returns()) {
      add(returns);
    }
    var problems =
        handler.problems().stream()
            .collect(Collectors.groupingBy(Problem::status, TreeMap::new, Collectors.toList()));
    problems.forEach((status, codes) -> response(status).addProblems(codes));
    for (var error : GatewayError.of(handler)) {
      if (!statuses.containsKey(error.status())) {
        gatewayOnly.put(error.status(), error.member());
      }
      response(error.status()).addError(error);
    }
    json.writeObjectFieldStart("responses");
    for (var status : statuses.keySet()) {
      json.writeObjectFieldStart(gatewayOnly.getOrDefault(status, status.toString()));
      statuses.get(status).write(json);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private StatusResponse response(int status) {
    return statuses.computeIfAbsent(status, first -> new StatusResponse());
  }

  private void add(Returns returns) {
    var response = response(returns.status());
    response.describe(returns.description(), List.of(returns.headers()));
    if (!returns.schema().isEmpty()) {
      for (var mediaType : returns.mediaTypes()) {
        response.addSchema(mediaType, Components.schema(returns.schema()));
        response.addExample(mediaType, "response", "{\"value\":" + example(returns) + "}");
      }
    }
    for (var id : returns.links()) {
      response.addLink(target(id));
    }
  }

  private DescribedHandler target(String id) {
    return handlers.stream()
        .filter(target -> target.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Operation " + id + " does not exist."));
  }

  private String example(Returns returns) {
    return returns.example().isEmpty() ? Components.example(returns.schema()) : returns.example();
  }
}
