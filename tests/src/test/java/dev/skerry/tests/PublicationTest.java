package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files for Maven Central, and the requirements of Maven Central. */
@ExtendWith(PackagedCondition.class)
class PublicationTest {
  private static final List<String> REQUIRED =
      List.of(
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
          "scm/url");

  @ParameterizedTest
  @EnumSource
  void theJarContainsOnlyClassesTheirDataAndTheLicense(PublishedArtifact published)
      throws IOException {
    var files = published.files("");

    var others =
        files.stream()
            .filter(file -> !file.matches(published.contents()))
            .filter(file -> !file.startsWith("META-INF/maven/dev.skerry/"))
            .sorted()
            .toList();

    assertEquals(List.of("META-INF/LICENSE", "META-INF/MANIFEST.MF"), others);
    assertEquals(List.of(), files.stream().filter(file -> file.contains("Test")).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everySourceIsPublished(PublishedArtifact published) throws IOException {
    var inTheJar = published.files("-sources").stream().filter(file -> file.endsWith(".java"));

    assertEquals(published.sources(), inTheJar.sorted().toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyPublicClassOutsideOfInternalPackagesHasAPage(PublishedArtifact published)
      throws Exception {
    var pages = Set.copyOf(published.files("-javadoc"));
    var classes = published.files("").stream().filter(file -> file.endsWith(".class")).toList();

    var missing = new TreeSet<String>();
    var internal = new TreeSet<String>();
    for (var file : classes) {
      var name = file.substring(0, file.length() - ".class".length());
      var page = name.replace('$', '.') + ".html";
      if (!name.matches(published.documented())) {
        internal.add(page);
      } else if (isPublic(name) && !pages.contains(page)) {
        missing.add(name);
      }
    }

    assertFalse(classes.isEmpty());
    assertEquals(Set.of(), missing);
    assertEquals(List.of(), pages.stream().filter(internal::contains).toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePomHasTheElementsThatCentralRequires(PublishedArtifact published) throws IOException {
    var pom = XmlFile.of(published.pom());

    var texts = REQUIRED.stream().map(element -> pom.text("/project/" + element)).toList();

    assertEquals(
        List.of(), texts.stream().filter(text -> text.isBlank() || text.contains("${")).toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePomHasNoParentOrBuild(PublishedArtifact published) throws IOException {
    var pom = XmlFile.of(published.pom());

    var elements =
        Stream.of("parent", "build", "properties", "profiles", "repositories")
            .flatMap(element -> pom.texts("/project/" + element).stream());

    assertEquals(List.of(), elements.toList());
  }

  @ParameterizedTest
  @EnumSource
  void thePomHasTheDependenciesWithTheirVersions(PublishedArtifact published) throws IOException {
    var pom = XmlFile.of(published.pom());
    var names = pom.texts("/project/dependencies/dependency/artifactId");
    var scopes = pom.texts("/project/dependencies/dependency/scope");
    var versions = pom.texts("/project/dependencies/dependency/version");

    assertEquals(
        published.dependencies(),
        IntStream.range(0, names.size())
            .mapToObj(i -> names.get(i) + " " + scopes.get(i))
            .toList());
    assertTrue(
        versions.stream().allMatch(version -> version.matches("[0-9.]+(-jre)?")), "" + versions);
  }

  @Test
  void theServerJarHasTheLicensesOfItsLibrariesAndNoTestLibrary() throws IOException {
    var files = PublishedArtifact.DYNAMODB.files("-server");

    var licenses =
        List.of(
            "META-INF/LICENSE",
            "META-INF/NOTICE",
            "META-INF/THIRD-PARTY",
            "META-INF/maven/org.xerial/sqlite-jdbc/LICENSE");
    assertTrue(files.containsAll(licenses), "" + files);
    assertTrue(files.contains("org/sqlite/JDBC.class"));
    assertEquals(List.of(), files.stream().filter(file -> file.contains("junit")).toList());
  }

  private static boolean isPublic(String name) throws ClassNotFoundException {
    var type = Class.forName(name.replace('/', '.'), false, PublicationTest.class.getClassLoader());
    var enclosing = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && (enclosing == null || Modifier.isPublic(enclosing.getModifiers()));
  }
}
