package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.program.HttpApi.Stage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventSerializerTest {

  private final EventSerializer events =
      new EventSerializer(new EventContext("000000000000", "api1"));

  @Test
  void aMinimalGetHasNoEmptyKeys() {
    var request = Apis.request("GET", "/health", new Header("Host", "localhost:8080"));

    var event = event(request, match("GET /health", Map.of()));

    assertEquals(
        """
        {
          "version": "2.0",
          "routeKey": "GET /health",
          "rawPath": "/health",
          "rawQueryString": "",
          "headers": {
            "content-length": "0",
            "host": "localhost:8080",
            "x-amzn-trace-id": "Root=1-69a81ec0-000000000000000000000000",
            "x-forwarded-for": "127.0.0.1",
            "x-forwarded-port": "443",
            "x-forwarded-proto": "https"
          },
          "requestContext": {
            "accountId": "000000000000",
            "apiId": "api1",
            "domainName": "localhost",
            "domainPrefix": "localhost",
            "http": {
              "method": "GET",
              "path": "/health",
              "protocol": "HTTP/1.1",
              "sourceIp": "127.0.0.1",
              "userAgent": ""
            },
            "requestId": "JCJXri3_PHcEP_Q=",
            "routeKey": "GET /health",
            "stage": "$default",
            "time": "04/Mar/2026:12:00:00 +0000",
            "timeEpoch": 1772625600000
          },
          "isBase64Encoded": false
        }""",
        event);
  }

  @Test
  void everyPartOfARequestIsInTheEvent() {
    var request =
        Apis.request(
                "PUT",
                "/dev/users/J%C3%BCrgen?limit=1&limit=2&q=a%20b+c&flag&=x",
                new Header("Host", "api.example.org"),
                new Header("User-Agent", "curl/8"),
                new Header("Content-Type", "application/json; charset=utf-8"),
                new Header("X-Tag", "a"),
                new Header("x-tag", "b, c"),
                new Header("Cookie", "a=1; b=2"),
                new Header("Cookie", "c=3"),
                new Header("Connection", "keep-alive"),
                new Header("X-Forwarded-For", "10.1.2.3"),
                new Header("X-Amzn-Trace-Id", "Root=1-2-3"))
            .withBody("{\"name\":\"ü\"}".getBytes(UTF_8));
    var stage = new Stage("dev", Optional.empty(), Map.of(), Map.of("color", "blue"));
    var match =
        new RouteMatch(stage, Apis.route("PUT /users/{username}"), Map.of("username", "Jürgen"));

    var event = event(request, match);

    assertEquals(
        """
        {
          "version": "2.0",
          "routeKey": "PUT /users/{username}",
          "rawPath": "/dev/users/Jürgen",
          "rawQueryString": "limit=1&limit=2&q=a%20b+c&flag&=x",
          "cookies": [
            "a=1",
            "b=2",
            "c=3"
          ],
          "headers": {
            "content-length": "13",
            "content-type": "application/json; charset=utf-8",
            "host": "api.example.org",
            "user-agent": "curl/8",
            "x-amzn-trace-id": "Root=1-2-3",
            "x-forwarded-for": "10.1.2.3,127.0.0.1",
            "x-forwarded-port": "443",
            "x-forwarded-proto": "https",
            "x-tag": "a,b, c"
          },
          "queryStringParameters": {
            "limit": "1,2",
            "q": "a b c",
            "flag": "",
            "": "x"
          },
          "pathParameters": {
            "username": "Jürgen"
          },
          "stageVariables": {
            "color": "blue"
          },
          "requestContext": {
            "accountId": "000000000000",
            "apiId": "api1",
            "domainName": "api.example.org",
            "domainPrefix": "api",
            "http": {
              "method": "PUT",
              "path": "/dev/users/Jürgen",
              "protocol": "HTTP/1.1",
              "sourceIp": "127.0.0.1",
              "userAgent": "curl/8"
            },
            "requestId": "JCJXri3_PHcEP_Q=",
            "routeKey": "PUT /users/{username}",
            "stage": "dev",
            "time": "04/Mar/2026:12:00:00 +0000",
            "timeEpoch": 1772625600000
          },
          "body": "{\\"name\\":\\"ü\\"}",
          "isBase64Encoded": false
        }""",
        event);
  }

  @Test
  void theAuthorizerObjectIsInTheRequestContext() {
    var authorizer = new JsonObject();
    authorizer.addProperty("found", "ann");
    var match = match("GET /", Map.of());

    var event = events.serialize(Apis.request("GET", "/"), match, authorizer, Apis.RECEIVED);

    var context = parsed(event).getAsJsonObject("requestContext");
    assertEquals("{\"found\":\"ann\"}", context.get("authorizer").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "APPLICATION/JSON",
        "application/json; charset=latin1",
        "application/xml",
        "application/javascript",
        "text/plain",
        "text/csv;header=present"
      })
  void bodiesOfTextContentTypesArriveAsText(String contentType) {
    var event = bodyEvent("{}".getBytes(UTF_8), new Header("content-type", contentType));

    assertEquals("{}", event.get("body").getAsString());
    assertFalse(event.get("isBase64Encoded").getAsBoolean());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+json",
        "application/x-www-form-urlencoded",
        "image/png",
        "application/jsonx",
        "application/x-javascript",
        "",
        "json"
      })
  void otherBodiesArriveAsBase64(String contentType) {
    var event = bodyEvent("{}".getBytes(UTF_8), new Header("content-type", contentType));

    assertEquals("e30=", event.get("body").getAsString());
    assertEquals(true, event.get("isBase64Encoded").getAsBoolean());
  }

  @Test
  void aBodyWithoutATypeArrivesAsBase64() {
    var event = bodyEvent(new byte[] {(byte) 0xC3, 0x28});

    assertEquals("wyg=", event.get("body").getAsString());
  }

  @Test
  void invalidUtf8IsReplacedInTextBodies() {
    var body = new byte[] {(byte) 0xC3, 0x28};

    var event = bodyEvent(body, new Header("content-type", "application/json"));

    assertEquals("\uFFFD(", event.get("body").getAsString());
  }

  @ParameterizedTest
  @CsvSource({
    "/users/a%2Fb, /users/a/b",
    "/users/a%23b, /users/a#b",
    "/users/a%3Fb, /users/a",
    "/users/, /users/",
    "//users, //users",
    "/users/%E2%82%AC, /users/€"
  })
  void rawPathIsDecoded(String sent, String expected) {
    assertEquals(expected, EventSerializer.rawPath(sent));
  }

  private JsonObject bodyEvent(byte[] body, Header... headers) {
    var request = Apis.request("POST", "/", headers).withBody(body);
    return parsed(
        events.serialize(request, match("POST /", Map.of()), new JsonObject(), Apis.RECEIVED));
  }

  private String event(ApiRequest request, RouteMatch match) {
    var event = events.serialize(request, match, new JsonObject(), Apis.RECEIVED);
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .create()
        .toJson(parsed(event));
  }

  private static RouteMatch match(String routeKey, Map<String, String> pathParameters) {
    return new RouteMatch(Apis.stage("$default"), Apis.route(routeKey), pathParameters);
  }

  private static JsonObject parsed(byte[] event) {
    return JsonParser.parseString(new String(event, UTF_8)).getAsJsonObject();
  }
}
