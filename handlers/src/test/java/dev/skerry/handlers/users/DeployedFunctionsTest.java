package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.idempotency.IdempotencyTables;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the functions with only the layer and the environment variables of a deployment. */
class DeployedFunctionsTest {
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));

  private static ProcessBuilder functions(Map<String, String> environment) {
    var classPath =
        List.of(
            ROOT.resolve("handlers/target/classes").toString(),
            ROOT.resolve("handlers/target/test-classes").toString(),
            ROOT.resolve("layer/target/layer/java/lib") + File.separator + "*");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            String.join(File.pathSeparator, classPath),
            DeployedFunctions.class.getName());
    process.environment().clear();
    process.environment().putAll(environment);
    return process.redirectErrorStream(true);
  }

  private static String output(Process process) throws IOException, InterruptedException {
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return output;
  }

  @Test
  void theFunctionsRunWithTheLayerAloneAndPrintNothingElse() throws Exception {
    var environment =
        Map.of(
            "USERS_TABLE",
            UsersTables.newTable(),
            "IDEMPOTENCY_TABLE",
            IdempotencyTables.newTable(UsersTables.endpoint()),
            "AWS_REGION",
            "eu-central-1",
            "AWS_ACCESS_KEY_ID",
            "local",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_ENDPOINT_URL_DYNAMODB",
            UsersTables.endpoint().toString());

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
}
