package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.annotations.Export;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.table.UserTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dev stack of the main program on the real engine, and which resources a change updates. */
@EngineTest
final class DevStackTest extends DeployedMainStack {
  DevStackTest() {
    super("dev");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {ServerlessApi.class, UserTable.class, LambdaLayer.class, Monitoring.class})
  void theStateHasTheExportsOfEachComponent(Class<?> component) throws Exception {
    var type = "aws-serverless:index:" + component.getSimpleName();

    var outputs =
        project.deployment().state().resources().stream()
            .filter(resource -> resource.type().equals(type))
            .map(resource -> resource.outputs().keySet())
            .collect(Collectors.toSet());

    assertEquals(Set.of(exports(component)), outputs);
  }

  private static Set<String> exports(Class<?> component) {
    return Arrays.stream(component.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Export.class))
        .map(field -> field.getAnnotation(Export.class).name())
        .collect(Collectors.toSet());
  }

  @Test
  void moreMemoryUpdatesTheFunctionsAndTheirAliases() throws Exception {
    project.set("memoryMb", "2048");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        %1$d update aws:lambda/alias:Alias [functionVersion]
        %1$d update aws:lambda/function:Function [memorySize]"""
            .formatted(declared.count("lambda/function:Function")),
        changed.stepCounts());
  }

  @Test
  void anotherRetentionUpdatesOnlyTheLogGroups() throws Exception {
    project.set("logRetentionDays", "14");

    var changed = project.preview().succeeds();

    assertEquals(
        declared.count("cloudwatch/logGroup:LogGroup")
            + " update aws:cloudwatch/logGroup:LogGroup [retentionInDays]",
        changed.stepCounts());
  }

  @Test
  void changedCodeUpdatesOnlyTheFunctionsAndTheirAliases() throws Exception {
    project.addFile("handlers/target/classes/another.properties");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        %1$d update aws:lambda/alias:Alias [functionVersion]
        %1$d update aws:lambda/function:Function [code]"""
            .formatted(declared.count("lambda/function:Function")),
        changed.stepCounts());
  }

  @Test
  void aChangedLayerGetsANewVersionThatTheFunctionsUse() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    var changed = project.preview().succeeds();

    assertEquals(
        """
        1 create-replacement aws:lambda/layerVersion:LayerVersion [code]
        1 delete-replaced aws:lambda/layerVersion:LayerVersion
        1 replace aws:lambda/layerVersion:LayerVersion [code]
        %1$d update aws:lambda/alias:Alias [functionVersion]
        %1$d update aws:lambda/function:Function [layers]"""
            .formatted(declared.count("lambda/function:Function")),
        changed.stepCounts());
  }

  @Test
  void theEarlierVersionOfTheLayerIsDeleted() throws Exception {
    project.addFile("layer/target/layer/java/lib/another.jar");

    project.up().succeeds();

    assertEquals(List.of(), Result.of(project.deployment()).orphaned());
  }
}
