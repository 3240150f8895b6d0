package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/licenses.md lists the libraries of what is published or deployed. */
class LicensesTest {
  private static final Pattern VERSION = Pattern.compile("-[0-9][^/]*\\.jar$");
  private static final Set<String> LICENSES =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MIT", "MIT-0");

  @ParameterizedTest
  @CsvSource({
    "components, stack/target/classpath",
    "dynamodb, dynamodb/target/classpath",
    "layer, layer/target/layer/java/lib"
  })
  void everyLibraryIsListed(String module, String source) throws IOException {
    var real = new TreeSet<>(libraries(MainStack.ROOT.resolve(source)));

    var listed = new TreeSet<String>();
    rows()
        .filter(row -> row.get(0).equals("`" + module + "`"))
        .forEach(row -> listed.addAll(List.of(row.get(2).split(", "))));
    assertEquals(real, listed);
  }

  @ParameterizedTest
  @MethodSource("dev.skerry.tests.ExampleProject#namesInJava")
  @ExtendWith(PackagedCondition.class)
  void everyLibraryOfAnExampleIsListed(String example) throws Exception {
    var target = ExampleProject.built(example).folder().resolve("service/target");
    var folder =
        Stream.of("layer/java/lib", "function/lib")
            .map(target::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    var unlisted = new TreeSet<>(libraries(folder));

    rows()
        .filter(row -> row.get(0).matches("`(layer|examples)`.*"))
        .forEach(row -> List.of(row.get(2).split(", ")).forEach(unlisted::remove));

    assertTrue(libraries(folder).contains("dynamodb"), folder::toString);
    assertEquals(Set.of(), unlisted);
  }

  @Test
  void everyLicenseIsPermissiveOrOnlyNeededForTests() throws IOException {
    var others =
        rows().map(row -> row.get(1).split(" ")[0]).filter(license -> !LICENSES.contains(license));

    assertEquals(List.of(), others.toList());
    assertTrue(rows().count() > LICENSES.size());
  }

  /** The names of a class path's libraries, without the project's own modules. */
  private static List<String> libraries(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      try (var files = Files.list(source)) {
        return files
            .map(file -> VERSION.matcher(file.getFileName().toString()).replaceFirst(""))
            .toList();
      }
    }
    return Arrays.stream(Files.readString(source).split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> !path.startsWith(MainStack.ROOT))
        .map(jar -> jar.getParent().getParent().getFileName().toString())
        .toList();
  }

  /** Module, licence and libraries. */
  private static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(MainStack.ROOT.resolve("docs/licenses.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")));
  }
}
