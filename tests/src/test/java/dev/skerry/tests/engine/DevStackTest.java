package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.annotations.Export;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.table.UserTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The main program's development stack on the real engine: what a change touches, and what it does
 * not.
 */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class DevStackTest {
  private MainProject project;
  private Outcome first;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    project = MainProject.in(folder, "dev");
    first = project.up().succeeds();
    project.deployment().save();
  }

  @AfterEach
  void undo() throws Exception {
    project.undo();
    project.deployment().restore();
  }

  @Test
  void theFirstUpdateCreatesEverything() {
    assertEquals(
        """
        1 create aws:apigatewayv2/api:Api
        9 create aws:apigatewayv2/integration:Integration
        14 create aws:apigatewayv2/route:Route
        1 create aws:apigatewayv2/stage:Stage
        1 create aws:cloudwatch/dashboard:Dashboard
        10 create aws:cloudwatch/logGroup:LogGroup
        9 create aws:cloudwatch/logMetricFilter:LogMetricFilter
        5 create aws:cloudwatch/queryDefinition:QueryDefinition
        1 create aws:dynamodb/table:Table
        9 create aws:iam/role:Role
        15 create aws:iam/rolePolicy:RolePolicy
        9 create aws:lambda/alias:Alias
        9 create aws:lambda/function:Function
        1 create aws:lambda/layerVersion:LayerVersion
        9 create aws:lambda/permission:Permission
        1 create pulumi:providers:aws""",
        first.stepCounts());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {ServerlessApi.class, UserTable.class, LambdaLayer.class, Monitoring.class})
  void theStateHasWhateverAComponentExports(Class<?> component) throws Exception {
    var outputs =
        project.deployment().state().outputs("aws-serverless:index:" + component.getSimpleName());

    assertEquals(exports(component), outputs.keySet());
  }

  private static Set<String> exports(Class<?> component) {
    return Arrays.stream(component.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Export.class))
        .map(field -> field.getAnnotation(Export.class).name())
        .collect(Collectors.toSet());
  }

  @Test
  void aSecondPreviewShowsNoChange() {
    var second = project.previewUnchanged().succeeds();

    assertEquals("", second.stepLines());
  }

  @Test
  void moreMemoryUpdatesTheFunctionsAndTheirAliases() throws Exception {
    project.set("memoryMb", "2048");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        9 update aws:lambda/alias:Alias [functionVersion]
        9 update aws:lambda/function:Function [memorySize]""",
        changed.stepCounts());
  }

  @Test
  void anotherRetentionTouchesTheLogGroupsOnly() throws Exception {
    project.set("logRetentionDays", "14");

    var changed = project.preview().succeeds();

    assertEquals(
        "10 update aws:cloudwatch/logGroup:LogGroup [retentionInDays]", changed.stepCounts());
  }

  @Test
  void changedCodeTouchesTheFunctionsAndTheirAliasesOnly() throws Exception {
    project.addFile("handlers/target/classes/another.properties");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        9 update aws:lambda/alias:Alias [functionVersion]
        9 update aws:lambda/function:Function [code]""",
        changed.stepCounts());
  }

  @Test
  void aChangedLayerMakesANewVersionThatTheFunctionsUse() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        1 create-replacement aws:lambda/layerVersion:LayerVersion [code]
        1 delete-replaced aws:lambda/layerVersion:LayerVersion
        1 replace aws:lambda/layerVersion:LayerVersion [code]
        9 update aws:lambda/alias:Alias [functionVersion]
        9 update aws:lambda/function:Function [layers]""",
        changed.stepCounts());
  }

  @Test
  void anEarlierVersionOfTheLayerIsGone() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    project.up().succeeds();

    assertEquals(List.of(), Result.of(project.deployment()).leftOver());
  }
}
