package dev.skerry.serverless.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaLayerTest {
  private static final String LAYER = "aws:lambda/layerVersion:LayerVersion";

  @TempDir private Path folder;

  private LambdaLayerArgs.Builder built() throws IOException {
    Files.createFile(Files.createDirectories(folder.resolve("java/lib")).resolve("json.jar"));
    return LambdaLayerArgs.builder().content(new FileArchive(folder.toString()));
  }

  private static void assertInvalid(LambdaLayerArgs.Builder args, String... errors) {
    assertInvalid("app-test-shared", args, errors);
  }

  private static void assertInvalid(
      String physicalName, LambdaLayerArgs.Builder args, String... errors) {
    var built = args.build();
    ArgumentErrors.assertErrors(
        "LambdaLayer 'shared'",
        () -> LambdaLayerSettings.of("shared", physicalName, built),
        errors);
  }

  private static RecordedProgram declare(LambdaLayerArgs.Builder args) {
    return RecordedProgram.run(
        ctx -> ctx.export("arn", new LambdaLayer("shared", args.build(), null).layerArn()));
  }

  @Test
  void theDefaultsAreTheNewestRuntimeAndAllArchitectures() throws IOException {
    var layer = new TreeMap<>(declare(built()).resource(LAYER, "shared-layer").inputs());

    assertInstanceOf(FileArchive.class, layer.remove("code"));
    assertEquals(
        "{compatibleArchitectures=[arm64, x86_64], compatibleRuntimes=[java21],"
            + " layerName=app-test-shared, skipDestroy=true}",
        layer.toString());
  }

  @Test
  void everyArgumentReachesTheLayer() throws IOException {
    var args =
        built()
            .runtimes("java17", "java21")
            .architectures("arm64")
            .keepOldVersions(false)
            .description("what handlers share");

    var layer = new TreeMap<>(declare(args).resource(LAYER, "shared-layer").inputs());

    layer.remove("code");
    assertEquals(
        "{compatibleArchitectures=[arm64], compatibleRuntimes=[java17, java21],"
            + " description=what handlers share, layerName=app-test-shared, skipDestroy=false}",
        layer.toString());
  }

  @Test
  void theLayersArnIsAnOutput() throws IOException {
    var program = declare(built());

    assertEquals("arn:aws:lambda/layerVersion:LayerVersion:shared-layer", program.output("arn"));
    assertEquals("shared", program.ofType("aws-serverless:index:LambdaLayer").get(0).name());
  }

  @Test
  void allErrorsAreReportedTogether() {
    var args =
        LambdaLayerArgs.builder()
            .runtimes("java21", "java25")
            .architectures(List.of())
            .description("d".repeat(257));

    assertInvalid(
        args,
        """
        content is missing. Allowed: a folder or a zip that contains java/lib/*.jar. Fix: set content.
        runtimes is [java21, java25]. Allowed: one or more of java8.al2, java11, java17, java21. Fix: change runtimes.
        architectures is []. Allowed: one or more of arm64, x86_64. Fix: change architectures.
        description has 257 characters. Allowed: 0 to 256 characters. Fix: shorten description.""");
  }

  @Test
  void contentThatDoesNotExistIsInvalid() {
    var missing = folder.resolve("target/layer");

    assertInvalid(
        LambdaLayerArgs.builder().content(new FileArchive(missing.toString())),
        "content '%s' does not exist. Allowed: a folder or a zip that contains java/lib/*.jar. Fix: run 'mvn package', or change content."
            .formatted(missing));
  }

  @Test
  void theLongestDescriptionIsValid() throws IOException {
    var layer = declare(built().description("d".repeat(256))).resource(LAYER, "shared-layer");

    assertEquals("d".repeat(256), layer.input("description"));
  }

  @Test
  void aLayerNameThatIsTooLongIsInvalid() throws IOException {
    var layerName = "shop-" + "s".repeat(129) + "-shared";

    assertInvalid(
        layerName,
        built(),
        ("the physical name of the layer is '%s', which has 141 characters."
                + " Allowed: 1 to 140 characters for project, stack and component together."
                + " Fix: shorten one of the three names.")
            .formatted(layerName));
  }

  @Test
  void theLayerVersionIsAChildOfTheComponent() throws IOException {
    var args = built().build();

    var program =
        RecordedProgram.run(
            ctx -> {
              var children = new LambdaLayer("shared", args, null).pulumiChildResources();
              ctx.export("children", Output.of(children.size()));
            });

    assertEquals(1, program.output("children"));
  }

  @Test
  void anInvalidLayerDeclaresNothing() {
    var program = RecordedProgram.run(ctx -> new LambdaLayer("shared", null, null), Map.of());

    assertEquals(
        "LambdaLayer 'shared': content is missing. Allowed: a folder or a zip that"
            + " contains java/lib/*.jar. Fix: set content.",
        program.failure());
    assertEquals(List.of(), program.resources());
  }
}
