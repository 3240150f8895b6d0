package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.serverless.RecordedProgram.RecordedResource;
import dev.skerry.serverless.internal.ChildName;
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
 * An argument that is taken out again takes its effect back, or says that it does not: {@code
 * optional-and-computed.txt} lists each property for which the provider decides otherwise. The
 * programs are those of {@code inputs.txt}, which set every input.
 */
class OptionalAndComputedTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/skerry/serverless");
  private static final Pattern SAYS_SO =
      Pattern.compile("(?i)leaving (it|the argument) out( again)? does not");

  /** Names that Pulumi makes up, and what the components never set. */
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
  void everyPropertyIsInTheTable() {
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
  void itHoldsWhatTheTableSays(Row row) throws IOException {
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

  /** The resource always has a value, though its arguments need none. */
  private static boolean isOptionalAndComputed(RecordedResource resource, String input) {
    return !NAMES.contains(input)
        && ChildName.of(resource.type(), resource.name())
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
   * @param property a type and one of its inputs, perhaps with a path within
   * @param detail the input that switches it off, or the argument whose comment says that it stays
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

    /** Neither on nor declared as off: for a switch that is not computed, absent is off. */
    boolean lacksTheSwitch(RecordedResource resource) {
      return !resource.inputs().containsKey(detail) && isOptionalAndComputed(resource, detail);
    }

    /** What the argument's comment says, on one line. */
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
