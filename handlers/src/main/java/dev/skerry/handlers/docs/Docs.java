package dev.skerry.handlers.docs;

import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /openapi.json}: returns the OpenAPI document of the API. {@code GET /docs}: returns a
 * page that shows it.
 */
@Operation(
    path = "/openapi.json",
    id = "getOpenApi",
    summary = "Get the OpenAPI document",
    returns =
        @Returns(
            description = "The OpenAPI 3.1 document",
            schema = "{\"type\":\"object\",\"required\":[\"openapi\",\"info\",\"paths\"]}",
            example = "{\"openapi\":\"3.1.0\",\"info\":{},\"paths\":{}}",
            mediaTypes = {"application/json", "application/vnd.oai.openapi+json"}))
@Operation(
    path = "/docs",
    id = "getDocs",
    summary = "Get the documentation as a page",
    returns =
        @Returns(
            description = "The page",
            schema = "{\"type\":\"string\"}",
            example = "\"<!doctype html>…\"",
            mediaTypes = "text/html",
            headers = "Content-Security-Policy"))
public final class Docs extends HttpFunction {
  private static final List<String> JSON =
      List.of("application/json", "application/vnd.oai.openapi+json");

  private final Environment environment;

  /** Creates the function in Lambda. */
  public Docs() {
    this(Environment.current());
  }

  Docs(Environment environment) {
    this.environment = environment;
    environment.required("API_OPERATIONS");
  }

  @Override
  protected Response handle(Request request) {
    return request.path().endsWith("/docs") ? page(request) : document(request);
  }

  private Response document(Request request) {
    var mediaType = request.negotiateMediaType(JSON);
    var body = OpenApi.document(environment);
    return new Response(200, Map.of("content-type", mediaType), body);
  }

  private static Response page(Request request) {
    request.negotiateMediaType(List.of("text/html"));
    return Page.response();
  }
}
