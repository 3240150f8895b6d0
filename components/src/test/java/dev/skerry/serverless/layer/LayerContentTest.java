package dev.skerry.serverless.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.asset.Archive;
import com.pulumi.asset.FileArchive;
import com.pulumi.asset.RemoteArchive;
import dev.skerry.serverless.ArgumentErrors;
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

  /** Creates a sparse file of a size. */
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

  private static String error(Path content) {
    return ArgumentErrors.message(errors(content)::throwIfAny);
  }

  /** Asserts the error of a content, without its path. */
  private static void assertInvalid(Path content, String error) {
    assertEquals("LambdaLayer 'shared': content '%s' %s".formatted(content, error), error(content));
  }

  @Test
  void aMissingFolderIsInvalidAndTheErrorShowsItsPath() {
    var missing = folder.resolve("build/../target/layer");

    assertEquals(
        ("LambdaLayer 'shared': content '%s' does not exist."
                + " Allowed: a folder or a zip that contains java/lib/*.jar."
                + " Fix: run 'mvn package', or change content.")
            .formatted(folder.resolve("target/layer")),
        error(missing));
  }

  @Test
  void theErrorShowsARelativePathAsAnAbsolutePath() {
    var error = error(Path.of("no/such/layer"));

    assertTrue(error.contains("'" + Path.of("no/such/layer").toAbsolutePath() + "'"), error);
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
  void aLayerWithoutAJarInItsLibFolderIsInvalid(String name) throws IOException {
    file(name, 10);

    assertInvalid(
        folder,
        "contains no jar in java/lib. Allowed: a folder or a zip that contains java/lib/*.jar."
            + " Fix: build the layer, or set content to the folder that contains java/.");
  }

  @Test
  void aLayerOf250MegabytesIsInvalid() throws IOException {
    file("java/lib/a.jar", 200_000_000);
    file("java/lib/b.jar", 62_144_000);

    assertInvalid(
        folder,
        "has 262144000 bytes unzipped. Allowed: less than 262144000 (250 MB)."
            + " Fix: remove jars, or publish several layers.");
  }

  @Test
  void aLayerOfLessThan250MegabytesIsValid() throws IOException {
    file("java/lib/a.jar", 262_143_999);

    var errors = errors(folder);

    assertEquals(0, errors.count());
  }

  @Test
  void aZipWithAJarIsValid() throws IOException {
    var zip = zip("java/lib/json.jar");

    var errors = errors(zip);

    assertEquals(0, errors.count());
  }

  @Test
  void aZipWithoutAJarInItsLibFolderIsInvalid() throws IOException {
    var bad = zip("json.jar");

    assertInvalid(
        bad,
        "contains no jar in java/lib. Allowed: a folder or a zip that contains java/lib/*.jar."
            + " Fix: build the layer, or set content to the folder that contains java/.");
  }

  @Test
  void aFileThatIsNotAZipIsInvalid() throws IOException {
    file("layer.jar", 0);
    var path = folder.resolve("layer.jar");

    assertInvalid(
        path,
        "cannot be read: zip file is empty. Allowed: a folder or a zip that"
            + " contains java/lib/*.jar. Fix: build it.");
  }

  @Test
  void aZipThatIsTooLargeForAnUploadIsInvalid() throws IOException {
    var zip = zip("java/lib/json.jar");
    var content = Files.readAllBytes(zip);
    try (var padded = new RandomAccessFile(zip.toFile(), "rw")) {
      padded.setLength(52_428_801 - content.length);
      padded.seek(52_428_801 - content.length);
      padded.write(content);
    }

    assertInvalid(
        zip,
        "has 52428801 bytes zipped. Allowed: up to 52428800 (50 MB)."
            + " Fix: remove jars, or publish several layers.");
  }

  @Test
  void aFolderWithALinkToItselfIsInvalid() throws IOException {
    file("java/lib/json.jar", 10);
    Files.createSymbolicLink(folder.resolve("java/lib/again"), folder);

    var error = error(folder);

    var start = "LambdaLayer 'shared': content '" + folder + "' cannot be read: ";
    assertTrue(error.startsWith(start), error);
  }

  @Test
  void linkedJarsCountForTheSize() throws IOException {
    file("elsewhere.jar", 262_143_000);
    Files.createDirectories(folder.resolve("layer/java/lib"));
    var jar = folder.resolve("layer/java/lib/json.jar");
    Files.createSymbolicLink(jar, folder.resolve("elsewhere.jar"));
    Files.write(folder.resolve("layer/more"), new byte[1000]);

    var error = error(folder.resolve("layer"));

    assertTrue(error.contains("' has 262144000 bytes unzipped."), error);
  }

  @Test
  void remoteContentIsNotValidated() {
    var remote = new RemoteArchive("https://example.com/layer.zip");

    var errors = errors(remote);

    assertEquals(0, errors.count());
  }
}
