package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Calls every route of the dev stack over HTTP in the local cloud. */
@TestMethodOrder(OrderAnnotation.class)
class HttpWalkTest {
  private static final String JOHN = "{\"username\":\"john\", \"email\":\"john@example.com\"}";
  private static final String MARK = "zqmark";
  private static final int CALLERS = 100;
  private static final TreeSet<String> WALKED = new TreeSet<>();

  @AutoClose private static ServedStack dev;

  @BeforeAll
  static void serve() {
    dev = new ServedStack("dev");
  }

  @Test
  void aUserIsCreatedReadChangedListedAndDeleted() throws Exception {
    var created = walk("POST /v1/users", "/users", JOHN);
    var read = walk("GET /v1/users/{username}", "/users/john");
    var changed =
        walk("PUT /v1/users/{username}", "/users/john", "{\"country\":\"US\", \"state\":\"WA\"}");
    var listed = walk("GET /v1/users", "/users");
    var deleted = walk("DELETE /v1/users/{username}", "/users/john");
    var gone = walk("GET /v1/users/{username}", "/users/john");

    assertEquals(201, created.statusCode());
    assertEquals("/v1/users/john", header(created, "location"));
    assertEquals("\"1\"", header(created, "etag"));
    assertEquals(200, read.statusCode());
    assertEquals(created.body(), read.body());
    assertEquals(200, changed.statusCode());
    assertEquals("\"2\"", header(changed, "etag"));
    assertEquals("WA", field(changed, "state"));
    assertEquals("john@example.com", field(changed, "email"));
    assertTrue(listed.body().contains(changed.body()), listed.body());
    assertTrue(listed.body().endsWith("],\"cursor\":null}"), listed.body());
    assertEquals("{\"message\":\"User john was deleted\"}", deleted.body());
    assertEquals(404, gone.statusCode());
    assertEquals("https://skerry.dev/problems/user-not-found", field(gone, "type"));
  }

  @Test
  void aRepeatedRequestWithAnIdempotencyKeyGetsTheFirstResponse() throws Exception {
    var ivy = "{\"username\":\"ivy\",\"email\":\"ivy@example.com\"}";

    var first = create("key-1", ivy);
    var second = create("key-1", ivy);
    var other = create("key-1", ivy.replace("ivy", "ida"));
    var anotherKey = create("key-2", ivy);

    assertEquals(201, first.statusCode());
    assertEquals(201, second.statusCode());
    assertEquals(first.body(), second.body());
    assertEquals(header(first, "location"), header(second, "location"));
    assertEquals(header(first, "etag"), header(second, "etag"));
    assertEquals(422, other.statusCode());
    assertEquals("https://skerry.dev/problems/idempotency-key-reused", field(other, "type"));
    assertEquals(409, anotherKey.statusCode());
  }

  private static HttpResponse<String> create(String key, String body) throws Exception {
    return dev.send(
        dev.request("/users")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void theDeploymentTestSaysHello() throws Exception {
    assertEquals("{\"title\":\"hello world\"}", walk("GET /v1", "").body());
    assertEquals("{\"title\":\"hello world\"}", walk("$default", "/").body());
  }

  @Test
  void healthPassesAndTheDeepCheckIncludesTheTable() throws Exception {
    var health = walk("GET /v1/health", "/health");
    var deep = walk("GET /v1/health", "/health?deep=1");

    assertEquals("{\"status\":\"pass\"}", health.body());
    assertEquals(200, deep.statusCode());
    assertTrue(deep.body().contains("usersTable:responseTime"), deep.body());
  }

  @Test
  void metadataHasReleaseStackAndRegion() throws Exception {
    var metadata = walk("GET /v1/metadata", "/metadata");

    assertEquals(
        "{\"myApplication\":[{\"version\":\"0.1.0\",\"description\":\"A serverless API on AWS, in"
            + " Java\",\"lastcommit\":\"0123456789ab\",\"stack\":\"dev\",\"region\":\"us-east-1\"}]}",
        metadata.body());
  }

  @Test
  void theDocumentAndItsPageAreServed() throws Exception {
    var document = walk("GET /v1/openapi.json", "/openapi.json");
    var page = walk("GET /v1/docs", "/docs");

    assertEquals(200, document.statusCode());
    assertEquals("application/json", header(document, "content-type"));
    assertEquals("3.1.0", field(document, "openapi"));
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=utf-8", header(page, "content-type"));
    assertTrue(page.body().startsWith("<!doctype html>"), page.body());
  }

  @Test
  void aRequestWithoutARouteIsAProblem() throws Exception {
    var unknown = walk("$default", "/userz");
    var method = dev.send("PATCH", "/users");

    assertEquals(404, unknown.statusCode());
    assertEquals("application/problem+json", header(unknown, "content-type"));
    assertEquals("/v1/userz", field(unknown, "instance"));
    assertEquals(405, method.statusCode());
    assertEquals("GET, HEAD, POST", header(method, "allow"));
  }

  @Test
  void headRespondsLikeGetWithoutABody() throws Exception {
    dev.sendJson("POST", "/users", "{\"username\":\"head\",\"email\":\"head@example.com\"}");
    for (var path :
        new String[] {
          "", "/health", "/metadata", "/openapi.json", "/docs", "/users", "/users/head"
        }) {
      var get = dev.send("GET", path);
      var head = walk(headRoute(path), path);

      assertEquals(200, head.statusCode(), path);
      assertEquals("", head.body(), path);
      assertEquals(header(get, "content-type"), header(head, "content-type"), path);
      assertEquals(get.headers().firstValue("etag"), head.headers().firstValue("etag"), path);
    }
  }

  @Test
  void aWriteWithAnOldVersionFails() throws Exception {
    dev.sendJson("POST", "/users", "{\"username\":\"stale\",\"email\":\"stale@example.com\"}");
    var request =
        dev.request("/users/stale")
            .header("Content-Type", "application/json")
            .header("If-Match", "\"7\"")
            .PUT(BodyPublishers.ofString("{\"country\":\"US\"}"));

    var response = dev.send(request);

    assertEquals(412, response.statusCode());
    assertEquals("https://skerry.dev/problems/version-mismatch", field(response, "type"));
  }

  @Test
  void theLogsNeverContainWhatCallersSend() throws Exception {
    for (int i = 0; i < CALLERS; i++) {
      sendMarked(MARK + i);
    }

    var lines = dev.logs();

    assertTrue(lines.stream().anyMatch(line -> line.contains("POST /v1/users")));
    assertEquals(List.of(), lines.stream().filter(line -> line.contains(MARK)).toList());
  }

  /** Calls routes with a mark in all that a caller can choose. */
  private static void sendMarked(String mark) throws Exception {
    var user = "{\"username\":\"%1$s\",\"email\":\"%1$s@example.com\",\"name\":\"%1$s\"}";
    var body = user.formatted(mark);
    var statuses =
        List.of(
            sendMarked("POST", "/users", mark, body),
            sendMarked("GET", "/users/" + mark, mark, ""),
            sendMarked("PUT", "/users/" + mark, mark, "{\"name\":\"" + mark + "\"}"),
            sendMarked("DELETE", "/users/" + mark, mark, ""),
            sendMarked("GET", "/users?cursor=" + mark, mark, ""),
            sendMarked("POST", "/users", "other" + mark, "{\"" + mark + "\":" + mark),
            sendMarked("PATCH", "/users/" + mark, mark, ""),
            sendMarked("GET", "/" + mark, mark, ""),
            sendMarked("GET", "/health?deep=" + mark, mark, ""),
            sendMarked("GET", "/metadata?" + mark, mark, ""));
    assertEquals(List.of(201, 200, 200, 200, 400, 400, 405, 404, 400, 200), statuses);
  }

  private static int sendMarked(String method, String path, String mark, String body)
      throws Exception {
    var request =
        dev.request(path)
            .header("Authorization", "Bearer " + mark)
            .header("Content-Type", "application/json")
            .header("Cookie", "session=" + mark)
            .header("Idempotency-Key", mark)
            .header("If-None-Match", "\"" + mark + "\"")
            .header("User-Agent", mark)
            .header("X-Amzn-Trace-Id", "Root=" + mark);
    return dev.send(request.method(method, BodyPublishers.ofString(body))).statusCode();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyFieldOfTheLogIsDocumented() {
    var fields = new TreeSet<String>();
    for (var line : dev.logs()) {
      fields.addAll(
          JsonParser.parseString(line.substring(line.indexOf('{'))).getAsJsonObject().keySet());
    }

    assertTrue(fields.contains("slug"), fields.toString());
    fields.removeAll(ObservabilityDocumentTest.fields());
    assertEquals(Set.of(), fields);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyLogLineHasItsMetricsAsCloudWatchReadsThem() {
    var functions = new TreeSet<String>();
    var counts = new TreeMap<String, Long>();
    for (var line : dev.logs()) {
      functions.add(line.split(" ")[0]);
      EmbeddedMetrics.read(line.substring(line.indexOf('{')))
          .forEach(metric -> counts.merge(metric, 1L, Long::sum));
    }

    var requests = counts.remove("skerry-dev Requests Count");
    assertEquals(requests, counts.remove("skerry-dev Latency Milliseconds"));
    assertEquals((long) functions.size(), counts.remove("skerry-dev ColdStarts Count"));
    assertEquals(
        Set.of(
            "skerry-dev Problems{slug=idempotency-key-reused} Count",
            "skerry-dev Problems{slug=invalid-cursor} Count",
            "skerry-dev Problems{slug=invalid-parameter} Count",
            "skerry-dev Problems{slug=malformed-json} Count",
            "skerry-dev Problems{slug=method-not-allowed} Count",
            "skerry-dev Problems{slug=route-not-found} Count",
            "skerry-dev Problems{slug=user-exists} Count",
            "skerry-dev Problems{slug=user-not-found} Count",
            "skerry-dev Problems{slug=version-mismatch} Count"),
        counts.keySet());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theDocumentDescribesEveryResponse() throws Exception {
    var document = new ApiDocument(dev.send("GET", "/openapi.json").body());

    dev.responses().forEach(response -> new DescribedResponse(document, response).check());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyDeclaredRouteIsCalled() {
    var declared =
        dev.cloud().blueprint().apis().stream()
            .flatMap(api -> api.routes().stream())
            .map(route -> route.routeKey())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(declared, WALKED);
  }

  private static HttpResponse<String> walk(String route, String path) throws Exception {
    WALKED.add(route);
    return dev.send(route.equals("$default") ? "GET" : route.split(" ")[0], path);
  }

  private static HttpResponse<String> walk(String route, String path, String body)
      throws Exception {
    WALKED.add(route);
    return dev.sendJson(route.split(" ")[0], path, body);
  }

  private static String headRoute(String path) {
    return "HEAD /v1" + path.replace("/users/head", "/users/{username}");
  }

  private static String field(HttpResponse<String> response, String name) {
    return JsonParser.parseString(response.body()).getAsJsonObject().get(name).getAsString();
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
