package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.asset.FileArchive;
import com.pulumi.asset.RemoteArchive;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LambdaLayerTest {
  private static final String LAYER = "aws:lambda/layerVersion:LayerVersion";

  @TempDir private Path folder;

  private LambdaLayerArgs.Builder args() {
    return LambdaLayerArgs.builder().content(new FileArchive(folder.toString()));
  }

  private LambdaLayerArgs.Builder built() throws IOException {
    file("java/lib/json.jar", 10);
    return args();
  }

  /** A file of that size that takes no space. */
  private void file(String name, long bytes) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    try (var file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  private Path zip(String entry) throws IOException {
    var path = folder.resolve("layer.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return path;
  }

  private static String refusal(LambdaLayerArgs.Builder args) {
    var built = args.build();
    return assertThrows(
            IllegalArgumentException.class,
            () -> LambdaLayerSettings.of("shared", "shop-dev-shared", built))
        .getMessage();
  }

  private static RecordedProgram declare(LambdaLayerArgs.Builder args) {
    return RecordedProgram.run(
        ctx -> ctx.export("arn", new LambdaLayer("shared", args.build(), null).layerArn()));
  }

  @Test
  void aLayerWithoutFurtherArgumentsServesTheNewestRuntimeOnEveryProcessor() throws IOException {
    var layer = new TreeMap<>(declare(built()).inputs(LAYER, "shared-layer"));

    assertInstanceOf(FileArchive.class, layer.remove("code"));
    assertEquals(
        "{compatibleArchitectures=[arm64, x86_64], compatibleRuntimes=[java21],"
            + " layerName=shop-dev-shared, skipDestroy=true}",
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

    var layer = new TreeMap<>(declare(args).inputs(LAYER, "shared-layer"));

    layer.remove("code");
    assertEquals(
        "{compatibleArchitectures=[arm64], compatibleRuntimes=[java17, java21],"
            + " description=what handlers share, layerName=shop-dev-shared, skipDestroy=false}",
        layer.toString());
  }

  @Test
  void theLayersArnIsAnOutput() throws IOException {
    var program = declare(built());

    assertEquals(
        "arn:aws:mock:eu-west-1:111122223333:LayerVersion/shared-layer", program.output("arn"));
    assertTrue(program.names().contains("aws-serverless:index:LambdaLayer shared"));
  }

  @Test
  void aFolderThatIsNotBuiltIsRefusedWithThePathThatWasTried() {
    var missing = folder.resolve("target/../layer");

    var refusal = refusal(LambdaLayerArgs.builder().content(new FileArchive(missing.toString())));

    assertEquals(
        "LambdaLayer 'shared': content: '"
            + folder.resolve("layer")
            + "' does not exist. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: build it first, or correct content.",
        refusal);
  }

  @Test
  void aRelativePathIsShownWhereItWasTried() {
    var refusal = refusal(LambdaLayerArgs.builder().content(new FileArchive("no/such/layer")));

    assertTrue(refusal.contains("'" + Path.of("no/such/layer").toAbsolutePath() + "'"), refusal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "json.jar",
        "lib/json.jar",
        "java/json.jar",
        "java/lib/a/json.jar",
        "java/lib/a.txt"
      })
  void aJarWhereLambdaDoesNotLookIsRefused(String name) throws IOException {
    file(name, 10);

    var refusal = refusal(args());

    assertEquals(
        "LambdaLayer 'shared': content: '"
            + folder
            + "' has no jar in java/lib. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: point content at the folder above java/, and build it first.",
        refusal);
  }

  @Test
  void aLayerOf250MegabytesIsRefused() throws IOException {
    file("java/lib/a.jar", 200_000_000);
    file("java/lib/b.jar", 62_144_000);

    var refusal = refusal(args());

    assertEquals(
        "LambdaLayer 'shared': content: '"
            + folder
            + "' has 262144000 bytes unzipped. Allowed: less than 262144000 bytes (250 MB)."
            + " Fix: leave jars out, or divide them among layers.",
        refusal);
  }

  @Test
  void aLayerJustBelow250MegabytesIsAccepted() throws IOException {
    file("java/lib/a.jar", 262_143_999);

    var settings = LambdaLayerSettings.of("shared", "shop-dev-shared", args().build());

    assertTrue(settings.keepOldVersions());
  }

  @Test
  void aZipIsReadLikeAFolder() throws IOException {
    var good = new FileArchive(zip("java/lib/json.jar").toString());

    var settings =
        LambdaLayerSettings.of(
            "shared", "shop-dev-shared", LambdaLayerArgs.builder().content(good).build());

    assertEquals(Optional.of(good), settings.content());
  }

  @Test
  void aZipWithoutJarsInTheirPlaceIsRefused() throws IOException {
    var bad = zip("json.jar");

    var refusal = refusal(LambdaLayerArgs.builder().content(new FileArchive(bad.toString())));

    assertEquals(
        "LambdaLayer 'shared': content: '"
            + bad
            + "' has no jar in java/lib. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: point content at the folder above java/, and build it first.",
        refusal);
  }

  @Test
  void aFileThatIsNoZipIsRefused() throws IOException {
    file("layer.jar", 0);
    var path = folder.resolve("layer.jar");

    var refusal = refusal(LambdaLayerArgs.builder().content(new FileArchive(path.toString())));

    assertEquals(
        "LambdaLayer 'shared': content: '"
            + path
            + "' cannot be read: zip file is empty. Allowed: a folder, or a zip, with"
            + " java/lib/*.jar in it. Fix: build it again.",
        refusal);
  }

  @Test
  void contentThatIsNoFileIsTakenUnread() {
    var remote = new RemoteArchive("https://example.com/layer.zip");

    var settings =
        LambdaLayerSettings.of(
            "shared", "shop-dev-shared", LambdaLayerArgs.builder().content(remote).build());

    assertEquals(Optional.of(remote), settings.content());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    var args =
        LambdaLayerArgs.builder()
            .runtimes("java21", "java25")
            .architectures(List.of())
            .description("d".repeat(257));

    assertEquals(
        """
        LambdaLayer 'shared': content is missing. Allowed: a folder, or a zip, with java/lib/*.jar in it. Fix: pass a FileArchive as content in LambdaLayerArgs.
        LambdaLayer 'shared': runtimes: [java21, java25]. Allowed: one or more of java8.al2, java11, java17, java21. Fix: change runtimes in LambdaLayerArgs.
        LambdaLayer 'shared': architectures: []. Allowed: one or more of arm64, x86_64. Fix: change architectures in LambdaLayerArgs.
        LambdaLayer 'shared': description has 257 characters. Allowed: 0-256 characters. Fix: shorten description in LambdaLayerArgs.""",
        refusal(args));
  }

  @Test
  void aLayerNameThatAwsCannotHoldIsRefused() throws IOException {
    var layerName = "shop-" + "s".repeat(129) + "-shared";
    var args = built().build();

    var refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> LambdaLayerSettings.of("shared", layerName, args));

    assertEquals(
        "LambdaLayer 'shared': the layer's name, '"
            + layerName
            + "', has 141 characters. Allowed: 1-140 for project, stack and component."
            + " Fix: shorten one of them.",
        refusal.getMessage());
  }

  @Test
  void aRefusedLayerDeclaresNothing() {
    var program = RecordedProgram.run(ctx -> new LambdaLayer("shared", null, null), Map.of());

    assertTrue(program.failure().contains("LambdaLayer 'shared': content is missing."));
    assertEquals(List.of(), program.names());
  }
}
