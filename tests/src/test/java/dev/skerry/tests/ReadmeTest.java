package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
  private static final Pattern REUSE =
      Pattern.compile("```java\n((?:var|private) .*?)```", Pattern.DOTALL);
  private static final String EXAMPLE =
      "examples/reuse/infrastructure/src/main/java/com/example/links/infrastructure/App.java";
  private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)make ([a-z-]+)");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?://)([^)#]+)\\)");

  @Test
  void theReadmeShowsTheComponentsOfTheExampleInOneChainEach() throws IOException {
    var readme = text("README.md");
    var blocks = REUSE.matcher(readme).results().map(block -> block.group(1)).toList();

    assertEquals(2, blocks.size(), "the components, and a route");
    assertEquals(22, blocks.get(0).lines().count(), blocks.get(0));
    assertTrue(text(EXAMPLE).contains(blocks.get(0).indent(4)), blocks.get(0));
    assertTrue(text(EXAMPLE).contains(blocks.get(1).indent(2)), blocks.get(1));
  }

  @Test
  void theExamplesProgramHas53LinesAtMost() throws IOException {
    var source = text(EXAMPLE);

    var program = source.substring(source.indexOf("public final class"));

    assertTrue(program.lines().count() <= 53, program);
  }

  @ParameterizedTest
  @MethodSource("dev.skerry.tests.ExampleProject#namesInJava")
  void anExampleHasThisVersion(String name) throws IOException {
    var example = MainStack.ROOT.resolve("examples/" + name + "/infrastructure/pom.xml");

    assertEquals(
        List.of(PublishedArtifact.version()),
        XmlFile.of(example)
            .texts("//dependency[artifactId='aws-serverless'][groupId='dev.skerry']/version"));
  }

  @ParameterizedTest
  @CsvSource({"README.md, aws-serverless", "dynamodb/README.md, dynamodb-embedded"})
  void aReadmeHasThisVersion(String readme, String artifact) throws IOException {
    var coordinates = "`dev.skerry:" + artifact + ":" + PublishedArtifact.version() + "`";

    assertTrue(text(readme).contains(coordinates), coordinates);
  }

  @Test
  void everyMakeCommandExists() throws IOException {
    var makefile = text("Makefile");
    var named = new TreeSet<String>();
    for (var document : List.of("README.md", "CONTRIBUTING.md")) {
      COMMAND.matcher(text(document)).results().forEach(command -> named.add(command.group(1)));
    }

    var missing =
        named.stream()
            .filter(target -> !Pattern.compile("(?m)^" + target + ":").matcher(makefile).find())
            .collect(Collectors.toSet());

    assertFalse(named.isEmpty());
    assertEquals(Set.of(), missing);
  }

  @Test
  void theListOfExamplesIsComplete() throws IOException {
    var listed =
        LINK.matcher(text("examples/README.md"))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.startsWith(".."))
            .sorted()
            .toList();

    assertEquals(ExampleProject.names().stream().map(name -> name + "/README.md").toList(), listed);
  }

  static Stream<String> pages() throws IOException {
    return Stream.concat(
        Stream.of("README.md", "docs/observability.md", "dynamodb/README.md", "examples/README.md"),
        ExampleProject.names().stream().map(name -> "examples/" + name + "/README.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkExists(String readme) throws IOException {
    var broken =
        LINK.matcher(text(readme))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !Files.exists(MainStack.ROOT.resolve(readme).resolveSibling(link)))
            .toList();

    assertEquals(List.of(), broken);
  }

  private static String text(String file) throws IOException {
    return Files.readString(MainStack.ROOT.resolve(file));
  }
}
