package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GatewayTest {

  private static final String ANSWER =
      """
      {"statusCode":201,"headers":{"Location":"/users/ann","X-Name":"Jürgen"},
      "cookies":["a=1","b=2"],"body":"hällo"}""";

  private final RecordingInvoker invoker = RecordingInvoker.answering(ANSWER);
  private final HttpClient client = HttpClient.newHttpClient();
  private Gateway gateway;

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

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aRequestReachesTheFunctionAndItsAnswerTheCaller() throws Exception {
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
  void everyAnswerCarriesTheIdThatTheFunctionSaw() throws Exception {
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
  void aHeadRequestIsAnsweredWithoutTheBody() throws Exception {
    var response = send(request("/users").method("HEAD", BodyPublishers.noBody()));

    assertEquals(201, response.statusCode());
    assertEquals("", response.body());
  }

  @Test
  void manyRequestsAtOnceAreAnsweredEach() {
    var responses =
        IntStream.range(0, 50)
            .mapToObj(i -> client.sendAsync(request("/n" + i).build(), BodyHandlers.ofString()))
            .toList();

    assertTrue(responses.stream().allMatch(response -> response.join().statusCode() == 201));
    assertEquals(50, invoker.events.size());
  }

  @Test
  void aSignedRequestPasses() throws Exception {
    var api = Apis.api(Optional.empty(), Apis.route("POST /users", "AWS_IAM"));
    try (var signed = Gateway.start(api, invoker, 0, Apis.OPTIONS)) {
      var head = SignedRequests.signed("POST", "/users?b=2&a=1", "{}");

      var answer = RawSocket.exchange(signed.uri(), RawSocket.text(head));

      assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();

      var refusal =
          assertThrows(
              BindException.class,
              () -> Gateway.start(Apis.api("$default"), invoker, port, options()));

      assertEquals(
          "Port: %d: Address already in use. Allowed: a free port, or 0 for any.".formatted(port)
              + " Fix: set PORT to another.",
          refusal.getMessage());
    }
  }

  @Test
  void aClosedGatewayNoLongerListens() {
    gateway.close();

    assertThrows(ConnectException.class, () -> send(request("/users")));
  }

  @Test
  void aFaultOfTheLocalCloudItselfIsAnInternalError() throws Exception {
    var broken = new RecordingInvoker(CompletableFuture.failedStage(new IllegalStateException()));
    try (var faulty = Gateway.start(Apis.api("$default"), broken, 0, options())) {
      var answer = RawSocket.get(faulty.uri(), "GET / HTTP/1.1");

      assertTrue(answer.startsWith("HTTP/1.1 500 "), answer);
      assertTrue(answer.endsWith("{\"message\":\"Internal Server Error\"}"), answer);
    }
  }

  @Test
  void authorizationThatIsNotImitatedIsSaid() {
    assertEquals(
        List.of(
            "Route 'GET /token': JWT authorization is not imitated; every request gets 401.",
            "Route 'GET /lambda': CUSTOM authorization is not imitated; every request gets 401."),
        gateway.warnings());
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
