package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets from Maven Central, and what Central asks of it. */
@ExtendWith(PackagedCondition.class)
class PublicationTest {
  private static final String CLASSES =
      "dev/skerry/(awsx|serverless(/(api|aws|internal|layer|monitoring|provider|table))?)/";
  private static final String INTERNAL = "dev/skerry/serverless/internal/";

  private static PublishedComponents published;
  private static XmlFile pom;

  @BeforeAll
  static void look() throws IOException {
    published = PublishedComponents.ofCheckout();
    pom = XmlFile.of(published.pom());
  }

  @Test
  void theJarHoldsClassesAndTheLicenceAndNothingElse() throws IOException {
    var files = published.files("");

    var others =
        files.stream()
            .filter(file -> !file.matches(CLASSES + "[^/]+\\.class"))
            .filter(file -> !file.startsWith("META-INF/maven/dev.skerry/aws-serverless/"))
            .sorted()
            .toList();

    assertEquals(List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF"), others);
    assertEquals(List.of(), files.stream().filter(file -> file.contains("Test")).toList());
  }

  @Test
  void everySourceIsPublished() throws IOException {
    var folder = MainStack.ROOT.resolve("components/src/main/java");
    try (var files = Files.walk(folder)) {
      var sources =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .sorted()
              .toList();

      var inTheJar = published.files("-sources").stream().filter(file -> file.endsWith(".java"));

      assertEquals(sources, inTheJar.sorted().toList());
    }
  }

  @Test
  void everyPublicClassOutsideOfInternalHasAPage() throws Exception {
    var pages = Set.copyOf(published.files("-javadoc"));
    var classes = published.files("").stream().filter(file -> file.endsWith(".class")).toList();

    var missing = new TreeSet<String>();
    for (var file : classes) {
      var name = file.substring(0, file.length() - ".class".length());
      if (isPublic(name)
          && !name.startsWith(INTERNAL)
          && !pages.contains(name.replace('$', '.') + ".html")) {
        missing.add(name);
      }
    }

    assertFalse(classes.isEmpty());
    assertEquals(Set.of(), missing);
    assertEquals(List.of(), pages.stream().filter(page -> page.startsWith(INTERNAL)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groupId",
        "artifactId",
        "version",
        "name",
        "description",
        "url",
        "licenses/license/name",
        "licenses/license/url",
        "developers/developer/name",
        "developers/developer/url",
        "scm/connection",
        "scm/developerConnection",
        "scm/url"
      })
  void thePomSaysWhatCentralAsks(String element) {
    var text = pom.text("/project/" + element);

    assertFalse(text.isBlank() || text.contains("${"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parent", "build", "properties", "profiles", "repositories"})
  void thePomStandsAlone(String element) {
    assertEquals(List.of(), pom.texts("/project/" + element));
  }

  @Test
  void aUserGetsPulumiAwsAndGson() {
    var names = pom.texts("/project/dependencies/dependency/artifactId");
    var scopes = pom.texts("/project/dependencies/dependency/scope");
    var versions = pom.texts("/project/dependencies/dependency/version");

    assertEquals(List.of("pulumi", "aws", "gson"), names);
    assertEquals(List.of("compile", "compile", "compile"), scopes);
    assertTrue(versions.stream().allMatch(version -> version.matches("[0-9.]+")), "" + versions);
  }

  @Test
  void theExampleAndTheReadmeNameThisVersion() throws IOException {
    var example = MainStack.ROOT.resolve("examples/reuse/infrastructure/pom.xml");
    var readme = Files.readString(MainStack.ROOT.resolve("README.md"));

    assertEquals(
        List.of(published.version()),
        XmlFile.of(example)
            .texts("//dependency[artifactId='aws-serverless'][groupId='dev.skerry']/version"));
    assertTrue(readme.contains("`dev.skerry:aws-serverless:" + published.version() + "`"));
  }

  private static boolean isPublic(String name) throws ClassNotFoundException {
    var type = Class.forName(name.replace('/', '.'), false, PublicationTest.class.getClassLoader());
    var enclosing = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && (enclosing == null || Modifier.isPublic(enclosing.getModifiers()));
  }
}
