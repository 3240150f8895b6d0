package dev.skerry.serverless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.pulumi.asset.RemoteArchive;
import com.pulumi.resources.ComponentResource;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.table.UserTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationErrorsTest {
  private static String told(ValidationErrors errors) {
    return assertThrows(IllegalArgumentException.class, errors::throwIfAny).getMessage();
  }

  @Test
  void anErrorIsOneLineForEveryValue() {
    var errors = new ValidationErrors("UserTable", "a\nb").in("index 'c\rd'");

    errors.requireOneOf("answer", "e\u2028\u202ef", List.of("yes"));

    assertEquals(
        "UserTable 'a\\u000ab': index 'c\\u000dd': answer is 'e\\u2028\\u202ef'."
            + " Allowed: yes. Fix: change answer.",
        told(errors));
  }

  @Test
  void aLongProblemIsShortened() {
    var errors = new ValidationErrors("UserTable", "users");

    errors.add("k" + "x".repeat(100_000) + "z", "less", "write less");

    assertEquals(
        "UserTable 'users': k"
            + "x".repeat(599)
            + " … "
            + "x".repeat(99)
            + "z. Allowed: less. Fix: write less.",
        told(errors));
  }

  @Test
  void hiddenValuesAreNotShown() {
    var errors = new ValidationErrors("UserTable", "users");

    errors.hidingValues().in("index 'a'").requireOneOf("answer", "hush", List.of("yes"));

    assertEquals(
        "UserTable 'users': index 'a': answer is (secret value hidden)."
            + " Allowed: yes. Fix: change answer.",
        told(errors));
  }

  @ParameterizedTest
  @CsvSource({"ServerlessApi, 54", "UserTable, 241", "LambdaLayer, 140", "Monitoring, 223"})
  void aComponentWithoutANameIsInvalid(String type, int most) {
    var program = RecordedProgram.run(ctx -> declare(type, null), Map.of());

    assertEquals(
        "%s '': name is null. Allowed: 1 to %d letters, digits, '-' and '_'. Fix: pass another name to the constructor."
            .formatted(type, most),
        program.failure());
  }

  private static ComponentResource declare(String type, String name) {
    var archive = new RemoteArchive("https://example.com/code.zip");
    return switch (type) {
      case "ServerlessApi" ->
          new ServerlessApi(
              name,
              ServerlessApiArgs.builder()
                  .code(archive)
                  .auth("iam")
                  .routes(RouteArgs.of("GET /users", "com.example.ListUsers"))
                  .build(),
              null);
      case "UserTable" -> new UserTable(name, null, null);
      case "LambdaLayer" ->
          new LambdaLayer(name, LambdaLayerArgs.builder().content(archive).build(), null);
      default ->
          new Monitoring(
              name, MonitoringArgs.builder().apiId("a1b2c3").stageName("$default").build(), null);
    };
  }
}
