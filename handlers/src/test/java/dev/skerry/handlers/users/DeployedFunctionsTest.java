package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.skerry.handlers.idempotency.IdempotencyTables;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the functions with only the layer and the environment variables of a deployment. */
class DeployedFunctionsTest {
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));

  private static ProcessBuilder functions(Map<String, String> environment, String... options) {
    var classPath =
        List.of(
            ROOT.resolve("handlers/target/classes").toString(),
            ROOT.resolve("handlers/target/test-classes").toString(),
            ROOT.resolve("layer/target/layer/java/lib") + File.separator + "*");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp", String.join(File.pathSeparator, classPath), DeployedFunctions.class.getName()));
    var process = new ProcessBuilder(command);
    process.environment().clear();
    process.environment().putAll(environment);
    return process.redirectErrorStream(true);
  }

  private static Map<String, String> environment(URI endpoint, String users, String records) {
    return Map.of(
        "USERS_TABLE",
        users,
        "IDEMPOTENCY_TABLE",
        records,
        "AWS_REGION",
        "eu-central-1",
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "secret",
        "AWS_ENDPOINT_URL_DYNAMODB",
        endpoint.toString());
  }

  private static String output(Process process) throws IOException, InterruptedException {
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return output;
  }

  @Test
  void theFunctionsRunWithTheLayerAloneAndPrintNothingElse() throws Exception {
    var environment =
        environment(
            UsersTables.endpoint(),
            UsersTables.newTable(),
            IdempotencyTables.newTable(UsersTables.endpoint()));

    var output = output(functions(environment).start());

    assertEquals("201\n409\n201\n201\n200\n\"2\"\n\"2\"\n200\n200\n", output);
  }

  @Test
  void aFunctionWithoutARegionDoesNotStart() throws Exception {
    var output = output(functions(Map.of("USERS_TABLE", "users")).start());

    assertTrue(
        output.contains(
            "Environment variable AWS_REGION is not set. Allowed: a non-empty string. "
                + "Fix: set AWS_REGION in the function's environment."),
        output);
  }

  @Test
  void theTraceOfTheInvocationIsPassedOnToDynamoDb() throws Exception {
    var trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    var received = new ConcurrentSkipListSet<String>();
    var dynamo = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    dynamo.createContext("/", exchange -> respond(exchange, received));
    dynamo.start();
    try {
      var endpoint = URI.create("http://localhost:" + dynamo.getAddress().getPort());
      var environment = new HashMap<>(environment(endpoint, "users", "records"));
      environment.put("AWS_LAMBDA_FUNCTION_NAME", "api-getUser");

      output(functions(environment, "-Dcom.amazonaws.xray.traceHeader=" + trace).start());
    } finally {
      dynamo.stop(0);
    }

    assertEquals(
        Stream.of("DeleteItem", "GetItem", "PutItem", "Scan", "UpdateItem")
            .map(operation -> operation + " " + trace)
            .toList(),
        List.copyOf(received));
  }

  /** Records the operation and the trace of a call, and responds without items. */
  private static void respond(HttpExchange exchange, Set<String> received) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var operation = headers.getFirst("X-Amz-Target").split("\\.")[1];
      received.add(operation + " " + headers.getFirst("X-Amzn-Trace-Id"));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
    }
  }
}
