package dev.skerry.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependencies between modules that CONTRIBUTING.md allows. */
class ModuleDependenciesTest {
  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.skerry");
  }

  @ParameterizedTest
  @CsvSource({
    "serverless, awsx|handlers|stack|local|preview|dynamodb|monitor",
    "awsx,       serverless",
    "handlers,   serverless|stack|local|preview|dynamodb|monitor",
    "stack,      handlers|local|preview|dynamodb|monitor",
    "local,      serverless|handlers|stack|preview",
    "preview,    serverless|handlers|stack|local|dynamodb|monitor",
    "monitor,    serverless|awsx|handlers|stack|local|preview|dynamodb",
    "dynamodb,   serverless|awsx|handlers|stack|local|preview|monitor",
  })
  void aModuleHasOnlyItsAllowedDependencies(String module, String others) {
    assertIndependent("dev.skerry." + module, packages("dev.skerry.", others));
  }

  @ParameterizedTest
  @CsvSource({
    "handlers, com.pulumi..",
    "dynamodb, software.amazon.awssdk..",
    "preview,  com.pulumi..",
    "dynamodb, com.pulumi..",
    "stack,    software.amazon.awssdk..",
  })
  void aModuleDoesNotUseALibraryOfAnother(String module, String library) {
    assertIndependent("dev.skerry." + module, library);
  }

  @Test
  void everyModuleIsOnTheClassPath() {
    for (var room :
        List.of(
            "serverless", "awsx", "handlers", "stack", "local", "preview", "dynamodb", "monitor")) {
      assertTrue(
          classes.stream().anyMatch(type -> type.getPackageName().startsWith("dev.skerry." + room)),
          "no class of dev.skerry." + room + " on the class path");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "health", "http", "metadata", "welcome"})
  void aPackageWithoutATableDoesNotUseDynamoDb(String name) {
    assertIndependent("dev.skerry.handlers." + name, "software.amazon.awssdk..");
  }

  @Test
  void whatAllHandlersUseDoesNotUseDynamoDb() {
    noClasses()
        .that()
        .resideInAPackage("dev.skerry.handlers")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(classes);
  }

  @Test
  void onlyTheHttpPackageUsesLambda() {
    noClasses()
        .that()
        .resideInAPackage("dev.skerry.handlers..")
        .and()
        .resideOutsideOfPackage("dev.skerry.handlers.http..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.amazonaws..")
        .check(classes);
  }

  @Test
  void theComponentsPackagesHaveNoCycle() {
    slices().matching("dev.skerry.serverless.(*)..").should().beFreeOfCycles().check(classes);
  }

  @ParameterizedTest
  @CsvSource({
    "api, table|layer|provider",
    "table, api|layer|provider",
    "layer, api|table|monitoring|aws|provider",
    "monitoring, api|table|layer|aws|provider",
    "aws, api|table|layer|monitoring|provider",
    "internal, api|table|layer|monitoring|aws|provider",
  })
  void aPackageOfTheComponentsHasOnlyItsAllowedDependencies(String name, String others) {
    var components = "dev.skerry.serverless.";
    assertIndependent(components + name, packages(components, others));
  }

  @Test
  void onlyTheComponentsUseTheirInternalPackage() {
    assertUsedOnlyBy(packages("dev.skerry.", "serverless"), "dev.skerry.serverless.internal..");
  }

  @Test
  void noPackageOfTheComponentsHasMoreThan45Classes() {
    var sizes =
        classes.stream()
            .filter(type -> type.getPackageName().startsWith("dev.skerry.serverless"))
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getPackageName, counting()));

    sizes.forEach((name, size) -> assertTrue(size <= 45, name + " has " + size));
  }

  @Test
  void theHandlersPackagesHaveNoCycle() {
    slices().matching("dev.skerry.handlers.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void theLocalCloudsPackagesHaveNoCycle() {
    slices().matching("dev.skerry.local.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void theEmbeddedDynamoDbsPackagesHaveNoCycle() {
    slices().matching("dev.skerry.dynamodb.(*)..").should().beFreeOfCycles().check(classes);
  }

  /** Asserts that a package and those in it do not use other packages. */
  private static void assertIndependent(String name, String... others) {
    noClasses()
        .that()
        .resideInAPackage(name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(classes);
  }

  private static void assertUsedOnlyBy(String[] users, String used) {
    noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(used)
        .check(classes);
  }

  private static String[] packages(String parent, String names) {
    return Stream.of(names.split("\\|")).map(name -> parent + name + "..").toArray(String[]::new);
  }
}
