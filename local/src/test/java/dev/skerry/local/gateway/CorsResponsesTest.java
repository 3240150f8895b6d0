package dev.skerry.local.gateway;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.local.program.HttpApi.Cors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorsResponsesTest {

  private static final Header ORIGIN = new Header("Origin", "https://app.example");
  private static final Header REQUEST_METHOD = new Header("Access-Control-Request-Method", "PUT");

  @Test
  void theResponseToAPreflightNamesEverythingThatIsAllowed() {
    var cors = cors(true, "https://app.example");

    var response =
        cors.preflight(Apis.request("OPTIONS", "/nowhere", ORIGIN, REQUEST_METHOD)).orElseThrow();

    assertEquals(
        """
        204
        access-control-allow-origin: https://app.example
        access-control-allow-credentials: true
        access-control-allow-methods: GET,PUT
        access-control-allow-headers: authorization,content-type
        access-control-max-age: 300""",
        text(response));
  }

  @Test
  void aPreflightFromAnotherOriginGetsNoAllowHeader() {
    var cors = cors(true, "https://other.example");

    var response =
        cors.preflight(Apis.request("OPTIONS", "/", ORIGIN, REQUEST_METHOD)).orElseThrow();

    assertEquals("204", text(response));
  }

  @Test
  void onlyDeclaredCorsSettingsBecomeHeaders() {
    var none = List.<String>of();
    var cors = new CorsResponses(Optional.of(new Cors(List.of("*"), none, none, none, 0, false)));

    var preflight =
        cors.preflight(Apis.request("OPTIONS", "/", ORIGIN, REQUEST_METHOD)).orElseThrow();

    assertEquals("204\naccess-control-allow-origin: *", text(preflight));
  }

  @ParameterizedTest
  @CsvSource({
    "*,                    http://a.example,       *",
    "https://*,            https://a.example,      https://a.example",
    "https://*,            http://a.example,       none",
    "http://*,             http://a.example:3000,  http://a.example:3000",
    "http://*,             https://a.example,      none",
    "https://a.example,    https://a.example,      https://a.example",
    "https://a.example,    https://a.example.evil, none",
    "https://a.example,    https://A.example,      none",
    "https://a.example,    null,                   none"
  })
  void anOriginIsAllowedOrNot(String allowed, String origin, String expected) {
    var request = Apis.request("GET", "/", new Header("origin", origin));

    var response = cors(false, allowed).onFunctionResponse(functionResponse(), request);

    var found = header(response, "access-control-allow-origin");
    assertEquals(expected, found.orElse("none"));
  }

  @Test
  void theGatewaysCorsHeadersReplaceTheFunctions() {
    var own =
        functionResponse()
            .with(
                List.of(
                    new Header("Access-Control-Allow-Origin", "https://evil.example"),
                    new Header("x-kept", "1")));

    var response = cors(true, "https://app.example").onFunctionResponse(own, get(ORIGIN));

    assertEquals(
        """
        200
        x-kept: 1
        access-control-allow-origin: https://app.example
        access-control-allow-credentials: true
        access-control-expose-headers: etag""",
        text(response));
  }

  @Test
  void withoutAnOriginNoHeadersAreAdded() {
    assertEquals("200", text(cors(true, "*").onFunctionResponse(functionResponse(), get())));
  }

  @Test
  void withoutCorsTheFunctionsHeadersAreKept() {
    var own = functionResponse().with(List.of(new Header("access-control-allow-origin", "*")));

    var response = new CorsResponses(Optional.empty()).onFunctionResponse(own, get(ORIGIN));

    assertEquals(Optional.of("*"), header(response, "access-control-allow-origin"));
  }

  @ParameterizedTest
  @CsvSource({"GET, true, true", "OPTIONS, false, true", "OPTIONS, true, false"})
  void otherRequestsAreNotPreflights(String method, boolean withOrigin, boolean withMethod) {
    var headers =
        new Header[] {
          withOrigin ? ORIGIN : new Header("a", "b"),
          withMethod ? REQUEST_METHOD : new Header("a", "b")
        };

    var response = cors(false, "*").preflight(Apis.request(method, "/", headers));

    assertEquals(Optional.empty(), response);
  }

  private static CorsResponses cors(boolean credentials, String... origins) {
    return new CorsResponses(
        Optional.of(
            new Cors(
                List.of(origins),
                List.of("GET", "PUT"),
                List.of("authorization", "content-type"),
                List.of("etag"),
                300,
                credentials)));
  }

  private static GatewayResponse functionResponse() {
    return new GatewayResponse(200, List.of(), new byte[0]);
  }

  private static ApiRequest get(Header... headers) {
    return Apis.request("GET", "/", headers);
  }

  private static Optional<String> header(GatewayResponse response, String name) {
    return response.headers().stream().filter(h -> h.is(name)).map(Header::value).findFirst();
  }

  private static String text(GatewayResponse response) {
    return response.headers().stream()
        .map(header -> "\n" + header.name() + ": " + header.value())
        .collect(joining("", String.valueOf(response.status()), ""));
  }
}
