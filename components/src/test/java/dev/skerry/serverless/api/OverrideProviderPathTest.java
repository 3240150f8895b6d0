package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.asset.FileArchive;
import com.pulumi.provider.internal.properties.PropertyValue;
import dev.skerry.serverless.ProvidedComponent;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.ChildId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overrides of each component in a program of another language. */
class OverrideProviderPathTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ServerlessApi | aws:apigatewayv2/api:Api            | it       | description  | "of users"
          UserTable     | aws:dynamodb/table:Table            | it-table | tableClass   | "STANDARD_INFREQUENT_ACCESS"
          LambdaLayer   | aws:lambda/layerVersion:LayerVersion | it-layer | licenseInfo | "MIT-0"
          Monitoring    | aws:kms/key:Key                     | it-key   | description  | "of alarms"
          """)
  void anOverrideReachesAChildOfEachComponent(
      String component, String type, String child, String property, String json) throws Exception {
    var inputs = new HashMap<>(inputs(component));
    inputs.put("overrides", override(ChildId.of(type, child).toString(), property, json));

    var program = RecordedProgram.run(ctx -> ProvidedComponent.construct(component, "it", inputs));

    assertEquals(json, '"' + program.resource(type, child).input(property).toString() + '"');
  }

  @Test
  @Timeout(30)
  void anUnknownChildIsInvalid() throws Exception {
    var inputs = new HashMap<>(inputs("ServerlessApi"));
    inputs.put("overrides", override("aws:lambda:Function it-listUser", "timeout", "3"));

    var program =
        RecordedProgram.run(
            ctx -> ProvidedComponent.construct("ServerlessApi", "it", inputs), Map.of());

    assertEquals(
        "ServerlessApi 'it': override of 'aws:lambda:Function it-listUser': the child does not exist."
            + " Allowed: aws:lambda:Function it-listUsers. Fix: write aws:lambda:Function it-listUsers.",
        program.failure());
  }

  private static PropertyValue override(String child, String property, String json) {
    return PropertyValue.of(
        List.of(
            PropertyValue.of(
                Map.of(
                    "child", PropertyValue.of(child),
                    "property", PropertyValue.of(property),
                    "value", PropertyValue.of(json)))));
  }

  /** Returns the required inputs of the component. */
  private Map<String, PropertyValue> inputs(String component) throws Exception {
    return switch (component) {
      case "ServerlessApi" ->
          Map.of(
              "auth", PropertyValue.of("iam"),
              "code", PropertyValue.of(Apis.CODE),
              "routes", PropertyValue.of(List.of(route())));
      case "LambdaLayer" -> Map.of("content", PropertyValue.of(layer()));
      case "Monitoring" ->
          Map.of(
              "apiId", PropertyValue.of("a1b2c3"),
              "stageName", PropertyValue.of("$default"),
              "emails", PropertyValue.of(List.of(PropertyValue.of("on-call@example.com"))));
      default -> Map.of();
    };
  }

  private static PropertyValue route() {
    return PropertyValue.of(
        Map.of(
            "route", PropertyValue.of("GET /users"),
            "handler", PropertyValue.of("com.example.ListUsers")));
  }

  private FileArchive layer() throws Exception {
    var library = Files.createDirectories(folder.resolve("java/lib")).resolve("one.jar");
    Files.writeString(library, "");
    return new FileArchive(folder.toString());
  }
}
