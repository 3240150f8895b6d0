package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.RecordedProgram.RecordedResource;
import dev.skerry.serverless.internal.ChildId;
import dev.skerry.serverless.internal.Inputs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When a program removes an argument, its effect ends, or the argument's Javadoc says that it does
 * not. {@code optional-and-computed.txt} lists the properties whose value the provider keeps. The
 * programs are those of {@code inputs.txt}, which set every input.
 */
class OptionalAndComputedTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/skerry/serverless");
  private static final Pattern SAYS_SO =
      Pattern.compile("(?i)leaving (it|the argument) out( again)? does not");

  /** Names that Pulumi generates, and properties that the components never set. */
  private static final Set<String> NAMES = Set.of("name", "namePrefix", "statementId");

  private static List<RecordedResource> resources;

  @BeforeAll
  static void declare() {
    resources =
        InputRow.all()
            .flatMap(row -> row.base().with(row.path(), row.value()).run().resources().stream())
            .toList();
  }

  @Test
  void theTableListsEveryOptionalAndComputedProperty() {
    var set = new TreeSet<String>();
    for (var resource : resources) {
      resource.inputs().keySet().stream()
          .filter(input -> isOptionalAndComputed(resource, input))
          .forEach(input -> set.add(resource.type() + " " + input));
    }

    var listed = rows().map(Row::property).filter(property -> !property.contains(".")).toList();

    assertEquals(set, new TreeSet<>(listed));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPropertyBehavesAsTheTableSays(Row row) throws IOException {
    var lacking = resources.stream().filter(row::isAbout).filter(row::lacks).toList();
    switch (row.rule()) {
      case "declared" -> assertEquals(List.of(), lacking);
      case "without effect" ->
          assertEquals(List.of(), lacking.stream().filter(row::lacksTheSwitch).toList());
      case "documented" -> assertTrue(SAYS_SO.matcher(row.comment()).find(), row.comment());
      default -> throw new IllegalStateException(row.rule());
    }
  }

  static Stream<Row> rows() {
    var file =
        Objects.requireNonNull(
            OptionalAndComputedTest.class.getResourceAsStream("optional-and-computed.txt"));
    return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Row::of);
  }

  /** Returns whether the input is optional and the resource always has a value. */
  private static boolean isOptionalAndComputed(RecordedResource resource, String input) {
    return !NAMES.contains(input)
        && ChildId.of(resource.type(), resource.name())
            .argsClass()
            .map(Inputs::of)
            .filter(inputs -> !inputs.requires(input))
            .filter(inputs -> alwaysHas(inputs.argsClass(), inputs.fields().get(input).getName()))
            .isPresent();
  }

  private static boolean alwaysHas(Class<?> args, String accessor) {
    try {
      var resource = Class.forName(args.getName().replaceFirst("Args$", ""));
      var type = resource.getMethod(accessor).getGenericReturnType().getTypeName();
      return !type.contains("Optional");
    } catch (ReflectiveOperationException otherSdk) {
      throw new IllegalStateException(otherSdk);
    }
  }

  /**
   * A row of the table.
   *
   * @param property a type and one of its inputs, or a path within an input
   * @param detail the input that disables the property, or the argument that documents it
   */
  record Row(String property, String rule, String detail) {
    static Row of(String line) {
      var columns = line.split(" +\\| +");
      return new Row(columns[0], columns[1], columns.length == 3 ? columns[2] : "");
    }

    boolean isAbout(RecordedResource resource) {
      return property.startsWith(resource.type() + " ");
    }

    boolean lacks(RecordedResource resource) {
      return !resource.inputs().containsKey(property.split("[ .]")[1]);
    }

    /** Returns whether the switch is missing and computed; a missing other switch is off. */
    boolean lacksTheSwitch(RecordedResource resource) {
      return !resource.inputs().containsKey(detail) && isOptionalAndComputed(resource, detail);
    }

    /** Returns the Javadoc of the argument on one line. */
    String comment() throws IOException {
      var names = detail.split("\\.");
      var source = Files.readString(SOURCES.resolve("table").resolve(names[0] + ".java"));
      var text = source.substring(0, source.indexOf("public Builder " + names[1] + "("));
      return Stream.of(text.substring(text.lastIndexOf("/**")).split("\\R"))
          .map(line -> line.strip().replaceFirst("^\\*", "").strip())
          .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
      return property;
    }
  }
}
