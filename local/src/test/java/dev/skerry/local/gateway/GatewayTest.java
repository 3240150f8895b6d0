package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.local.functions.InvocationResult;
import dev.skerry.local.functions.Invoker;
import dev.skerry.local.program.HttpApi.Jwt;
import dev.skerry.local.program.HttpApi.Route;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayTest {

  private static final String ANSWER =
      """
      {"statusCode":201,"headers":{"Location":"/users/ann","X-Name":"Jürgen"},
      "cookies":["a=1","b=2"],"body":"hällo"}""";

  /** More requests than the server has threads. */
  private static final int CONCURRENT_REQUESTS = 250;

  private final RecordingInvoker invoker = RecordingInvoker.returning(ANSWER);
  private final HttpClient client = HttpClient.newHttpClient();
  @AutoClose private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    var api =
        Apis.api(
            Optional.empty(),
            Apis.route("ANY /{proxy+}"),
            Apis.route("GET /token", "JWT"),
            Apis.route("GET /lambda", "CUSTOM"));
    gateway = Gateway.start(api, invoker, 0, options());
  }

  @Test
  void aRequestReachesTheFunctionAndItsResponseReachesTheCaller() throws Exception {
    var request = request("/users?a=b").POST(BodyPublishers.ofString("{\"a\":\"ü\"}"));

    var response = send(request.header("Content-Type", "application/json"));

    assertEquals(201, response.statusCode());
    assertEquals("hällo", response.body());
    assertEquals(List.of("/users/ann"), response.headers().allValues("location"));
    assertEquals(List.of("a=1", "b=2"), response.headers().allValues("set-cookie"));
    assertEquals(
        List.of("text/plain; charset=utf-8"), response.headers().allValues("content-type"));
    assertEquals("{\"a\":\"ü\"}", invoker.onlyEvent().get("body").getAsString());
  }

  @Test
  void everyResponseHasTheRequestIdOfTheEvent() throws Exception {
    var response = send(request("/users"));

    var context = invoker.onlyEvent().getAsJsonObject("requestContext");
    assertEquals(
        List.of(context.get("requestId").getAsString()),
        response.headers().allValues("apigw-requestid"));
    assertTrue(response.headers().firstValue("date").isPresent());
  }

  @Test
  void anErrorOfTheGatewayIsJson() throws Exception {
    var response = send(request("/"));

    assertEquals(404, response.statusCode());
    assertEquals("{\"message\":\"Not Found\"}", response.body());
    assertEquals(List.of("application/json"), response.headers().allValues("content-type"));
    assertEquals(1, response.headers().allValues("apigw-requestid").size());
  }

  @Test
  void theResponseToAHeadRequestHasNoBody() throws Exception {
    var response = send(request("/users").method("HEAD", BodyPublishers.noBody()));

    assertEquals(201, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void manyConcurrentRequestsEachGetAResponse() {
    var responses =
        IntStream.range(0, 50)
            .mapToObj(i -> client.sendAsync(request("/n" + i).build(), BodyHandlers.ofString()))
            .toList();

    assertTrue(responses.stream().allMatch(response -> response.join().statusCode() == 201));
    assertEquals(50, invoker.events.size());
  }

  @Test
  void requestsThatWaitForAFunctionDoNotBlockOthers() throws Exception {
    var received = new AtomicInteger();
    var open = new CompletableFuture<InvocationResult>();
    Invoker waiting =
        (arn, event) -> {
          if (received.incrementAndGet() == CONCURRENT_REQUESTS) {
            open.complete(new InvocationResult.Success("{}".getBytes(UTF_8)));
          }
          return open;
        };
    try (var api = Gateway.start(Apis.api("$default"), waiting, 0, options())) {
      var request = HttpRequest.newBuilder(api.uri()).build();

      var statuses =
          Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
              .limit(CONCURRENT_REQUESTS)
              .toList()
              .stream()
              .map(response -> response.join().statusCode());

      assertTrue(statuses.allMatch(status -> status == 200));
    }
  }

  @Test
  void hopByHopHeadersAreNotInTheEvent() throws Exception {
    send(request("/users"));

    var headers = invoker.onlyEvent().getAsJsonObject("headers").keySet();
    assertEquals(
        Set.of(
            "content-length",
            "host",
            "user-agent",
            "x-amzn-trace-id",
            "x-forwarded-for",
            "x-forwarded-port",
            "x-forwarded-proto"),
        headers);
  }

  @Test
  void aSignedRequestIsAuthorized() throws Exception {
    var api = Apis.api(Optional.empty(), Apis.route("POST /users", "AWS_IAM"));
    try (var signed = Gateway.start(api, invoker, 0, Apis.OPTIONS)) {
      var head = SignedRequests.signed("POST", "/users?b=2&a=1", "{}");

      var response = RawSocket.exchange(signed.uri(), RawSocket.text(head));

      assertTrue(response.startsWith("HTTP/1.1 201 "), response);
    }
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (var occupied = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = occupied.getLocalPort();

      var denied =
          assertThrows(
              BindException.class,
              () -> Gateway.start(Apis.api("$default"), invoker, port, options()));

      assertEquals(
          "Port: %d is in use. Allowed: a free port, or 0 to select one. Fix: set PORT to another port."
              .formatted(port),
          denied.getMessage());
    }
  }

  @Test
  void aClosedGatewayNoLongerListens() {
    gateway.close();

    assertThrows(ConnectException.class, () -> send(request("/users")));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void aStatusWithoutABodyDropsTheBody(int status) throws Exception {
    var bodied = RecordingInvoker.returning("{\"statusCode\":" + status + ",\"body\":\"x\"}");
    try (var api = Gateway.start(Apis.api("$default"), bodied, 0, options())) {
      var response = RawSocket.get(api.uri(), "GET / HTTP/1.1");

      assertTrue(response.startsWith("HTTP/1.1 " + status + " "), response);
      assertTrue(response.endsWith("\r\n\r\n"), response);
    }
  }

  @Test
  void aLargeResponseArrivesWhole() throws Exception {
    var large = RecordingInvoker.returning("x".repeat(6_000_000));
    try (var api = Gateway.start(Apis.api("$default"), large, 0, options())) {
      var response = RawSocket.get(api.uri(), "GET / HTTP/1.1");

      assertTrue(response.endsWith("\r\n\r\n" + "x".repeat(6_000_000)));
    }
  }

  @ParameterizedTest
  @MethodSource("brokenInvokers")
  void anErrorOfTheLocalCloudItselfIsAnInternalError(Invoker broken) throws Exception {
    Logger.getLogger(GatewayHandler.LOG_NAME).setLevel(Level.OFF);
    try (var failing = Gateway.start(Apis.api("$default"), broken, 0, options())) {
      var response = RawSocket.get(failing.uri(), "GET / HTTP/1.1");

      assertTrue(response.startsWith("HTTP/1.1 500 "), response);
      assertTrue(response.endsWith("{\"message\":\"Internal Server Error\"}"), response);
    }
  }

  static List<Invoker> brokenInvokers() {
    return List.of(
        (arn, event) -> CompletableFuture.failedStage(new IllegalStateException("later")),
        (arn, event) -> {
          throw new IllegalStateException("at once");
        });
  }

  @Test
  void authorizationThatIsNotEmulatedIsAWarning() {
    assertEquals(
        List.of(
            "Route 'GET /token': JWT authorization is not emulated. Every request gets 401.",
            "Route 'GET /lambda': CUSTOM authorization is not emulated. Every request gets 401."),
        gateway.warnings());
  }

  @Test
  void anIssuerThatAwsWouldRejectIsOneWarning() throws IOException {
    var rule = new Jwt("http://localhost:1", List.of("users"), "$request.header.a", List.of());
    var routes =
        Stream.of("GET /a", "GET /b")
            .map(key -> new Route(key, "JWT", Apis.arn(key), 30_000, Optional.of(rule)))
            .toArray(Route[]::new);
    try (var api = Gateway.start(Apis.api(Optional.empty(), routes), invoker, 0, options())) {
      assertEquals(
          List.of("Issuer 'http://localhost:1': works only locally. AWS requires https."),
          api.warnings());
    }
  }

  private HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(gateway.uri().resolve(target));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }

  private static GatewayOptions options() {
    return new GatewayOptions("000000000000", "us-east-1", Clock.systemUTC());
  }
}
