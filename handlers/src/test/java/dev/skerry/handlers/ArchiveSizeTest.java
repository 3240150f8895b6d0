package dev.skerry.handlers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The uploaded archives stay small. */
class ArchiveSizeTest {
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));
  private static final Path LAYER = ROOT.resolve("layer/target/layer");

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static int zippedBytes(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.size();
  }

  @Test
  void theLayerIsUnderFiveMegabytes() throws IOException {
    var bytes = zippedBytes(LAYER);

    assertTrue(bytes < 5_000_000, bytes + " bytes");
  }

  @Test
  void theJarsOfTheLayerAreNotCompressedTwice() throws IOException {
    var methods = new HashSet<Integer>();

    for (var jar : files(LAYER)) {
      try (var zip = new ZipFile(jar.toFile())) {
        zip.stream().forEach(entry -> methods.add(entry.getMethod()));
      }
    }

    assertEquals(Set.of(ZipEntry.STORED), methods);
  }

  @Test
  void theFunctionsAreUnder150KilobytesAndContainOnlySkerrysClassesAndDocumentation()
      throws IOException {
    var classes = ROOT.resolve("handlers/target/classes");

    var bytes = zippedBytes(classes);

    assertTrue(bytes < 150_000, bytes + " bytes");
    assertEquals(
        List.of(
            classes.resolve("dev/skerry/handlers/docs/operations.txt"),
            classes.resolve("dev/skerry/handlers/docs/page.html")),
        files(classes.resolve("dev/skerry")).stream()
            .filter(file -> !file.toString().endsWith(".class"))
            .toList());
  }
}
