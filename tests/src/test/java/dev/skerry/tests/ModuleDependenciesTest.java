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

/** The dependencies between modules that CONTRIBUTING.md allows. */
class ModuleDependenciesTest {
  private static final String COMPONENTS = "dev.skerry.serverless..";
  private static final String AWSX = "dev.skerry.awsx..";
  private static final String HANDLERS = "dev.skerry.handlers..";
  private static final String STACK = "dev.skerry.stack..";
  private static final String LOCAL = "dev.skerry.local..";
  private static final String PREVIEW = "dev.skerry.preview..";

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
    COMPONENTS + "," + HANDLERS,
    COMPONENTS + "," + STACK,
    COMPONENTS + "," + LOCAL,
    HANDLERS + "," + COMPONENTS,
    HANDLERS + "," + STACK,
    HANDLERS + "," + LOCAL,
    HANDLERS + ",com.pulumi..",
    STACK + "," + HANDLERS,
    STACK + "," + LOCAL,
    STACK + ",software.amazon.awssdk..",
    LOCAL + "," + COMPONENTS,
    LOCAL + "," + HANDLERS,
    LOCAL + "," + STACK,
    LOCAL + "," + PREVIEW,
    PREVIEW + "," + COMPONENTS,
    PREVIEW + "," + HANDLERS,
    PREVIEW + "," + STACK,
    PREVIEW + "," + LOCAL,
    PREVIEW + ",com.pulumi..",
    STACK + "," + PREVIEW,
    COMPONENTS + "," + PREVIEW,
    HANDLERS + "," + PREVIEW,
    COMPONENTS + "," + AWSX,
    AWSX + "," + COMPONENTS,
  })
  void aModuleHasOnlyItsAllowedDependencies(String room, String forbidden) {
    var rule =
        noClasses()
            .that()
            .resideInAPackage(room)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(forbidden);

    rule.check(classes);
  }

  @Test
  void everyModuleIsOnTheClassPath() {
    for (var room : List.of("serverless", "awsx", "handlers", "stack", "local", "preview")) {
      assertTrue(
          classes.stream().anyMatch(type -> type.getPackageName().startsWith("dev.skerry." + room)),
          "no class of dev.skerry." + room + " on the class path");
    }
  }

  @Test
  void onlyTheUsersPackageUsesDynamoDb() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.skerry.handlers.users..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon.awssdk..")
        .check(classes);
  }

  @Test
  void onlyTheHttpPackageUsesLambda() {
    noClasses()
        .that()
        .resideInAPackage(HANDLERS)
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
  void aPackageOfTheComponentsHasOnlyItsAllowedDependencies(String room, String others) {
    var forbidden =
        Stream.of(others.split("\\|"))
            .map(other -> "dev.skerry.serverless." + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("dev.skerry.serverless." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(classes);
  }

  @Test
  void onlyTheComponentsUseTheirInternalPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(COMPONENTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.skerry.serverless.internal..")
        .check(classes);
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
}
