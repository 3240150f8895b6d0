package dev.skerry.serverless.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.RemoteArchive;
import dev.skerry.serverless.internal.ValidationErrors;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerContentTest {
  @TempDir private Path folder;

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

  private static ValidationErrors errors(Archive content) {
    var errors = new ValidationErrors("LambdaLayer", "shared");
    LayerContent.validate(content, errors);
    return errors;
  }

  private static ValidationErrors errors(Path content) {
    return errors(new FileArchive(content.toString()));
  }

  private static String refusal(Path content) {
    return assertThrows(IllegalArgumentException.class, errors(content)::throwIfAny).getMessage();
  }

  @Test
  void aFolderThatIsNotBuiltIsRefusedWithThePathThatWasTried() {
    var missing = folder.resolve("build/../target/layer");

    var refusal = refusal(missing);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + folder.resolve("target/layer")
            + "': does not exist. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: run 'mvn package', or change content.",
        refusal);
  }

  @Test
  void aRelativePathIsShownWhereItWasTried() {
    var refusal = refusal(Path.of("no/such/layer"));

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

    var refusal = refusal(folder);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + folder
            + "': no jar in java/lib. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: build it first, or name the folder above java/.",
        refusal);
  }

  @Test
  void aLayerOf250MegabytesIsRefused() throws IOException {
    file("java/lib/a.jar", 200_000_000);
    file("java/lib/b.jar", 62_144_000);

    var refusal = refusal(folder);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + folder
            + "': 262144000 bytes unzipped. Allowed: less than 262144000 (250 MB)."
            + " Fix: leave jars out, or divide them among layers.",
        refusal);
  }

  @Test
  void aLayerJustBelow250MegabytesIsAccepted() throws IOException {
    file("java/lib/a.jar", 262_143_999);

    var errors = errors(folder);

    assertEquals(0, errors.count());
  }

  @Test
  void aZipIsReadLikeAFolder() throws IOException {
    var zip = zip("java/lib/json.jar");

    var errors = errors(zip);

    assertEquals(0, errors.count());
  }

  @Test
  void aZipWithoutJarsInTheirPlaceIsRefused() throws IOException {
    var bad = zip("json.jar");

    var refusal = refusal(bad);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + bad
            + "': no jar in java/lib. Allowed: a folder, or a zip, with java/lib/*.jar in it."
            + " Fix: build it first, or name the folder above java/.",
        refusal);
  }

  @Test
  void aFileThatIsNoZipIsRefused() throws IOException {
    file("layer.jar", 0);
    var path = folder.resolve("layer.jar");

    var refusal = refusal(path);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + path
            + "': cannot be read: zip file is empty. Allowed: a folder, or a zip, with"
            + " java/lib/*.jar in it. Fix: build it again.",
        refusal);
  }

  @Test
  void aZipThatIsTooLargeForAnUploadIsRefused() throws IOException {
    var zip = zip("java/lib/json.jar");
    var content = Files.readAllBytes(zip);
    try (var padded = new RandomAccessFile(zip.toFile(), "rw")) {
      padded.setLength(52_428_801 - content.length);
      padded.seek(52_428_801 - content.length);
      padded.write(content);
    }

    var refusal = refusal(zip);

    assertEquals(
        "LambdaLayer 'shared': content '"
            + zip
            + "': 52428801 bytes zipped. Allowed: up to 52428800 (50 MB)."
            + " Fix: leave jars out, or divide them among layers.",
        refusal);
  }

  @Test
  void aFolderThatLeadsBackIntoItselfIsRefused() throws IOException {
    file("java/lib/json.jar", 10);
    Files.createSymbolicLink(folder.resolve("java/lib/again"), folder);

    var refusal = refusal(folder);

    var start = "LambdaLayer 'shared': content '" + folder + "': cannot be read: ";
    assertTrue(refusal.startsWith(start), refusal);
  }

  @Test
  void aLinkedJarCounts() throws IOException {
    file("elsewhere.jar", 262_143_000);
    Files.createDirectories(folder.resolve("layer/java/lib"));
    var jar = folder.resolve("layer/java/lib/json.jar");
    Files.createSymbolicLink(jar, folder.resolve("elsewhere.jar"));
    Files.write(folder.resolve("layer/more"), new byte[1000]);

    var refusal = refusal(folder.resolve("layer"));

    assertTrue(refusal.contains(": 262144000 bytes unzipped."), refusal);
  }

  @Test
  void contentThatIsNoFileIsTakenUnread() {
    var remote = new RemoteArchive("https://example.com/layer.zip");

    var errors = errors(remote);

    assertEquals(0, errors.count());
  }
}
