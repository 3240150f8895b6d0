package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.table.UserTable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every public input changes a resource. {@code inputs.txt} has a row for each input. The inputs
 * arrive as from a program in any language.
 */
class InputsReachResourcesTest {
  private static final List<Class<? extends ComponentResource>> COMPONENTS =
      List.of(UserTable.class, LambdaLayer.class, ServerlessApi.class, Monitoring.class);

  @Test
  void everyInputHasARow() {
    var inputs =
        COMPONENTS.stream().flatMap(InputsReachResourcesTest::inputs).collect(Collectors.toSet());

    var rows = InputRow.all().map(InputRow::input).collect(Collectors.toSet());

    assertEquals(
        new TreeSet<>(inputs), new TreeSet<>(rows), "inputs of the args, rows of the file");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theInputReachesItsResource(InputRow row) {
    var without = row.property(row.base());

    var with = row.property(row.base().with(row.path(), row.value()));

    assertNotEquals(row.expected(), without, "what it is without " + row.input());
    assertEquals(row.expected(), with);
  }

  static Stream<InputRow> rows() {
    return InputRow.all();
  }

  /** Returns the inputs of a component and of its nested types, as {@code Type.input}. */
  private static Stream<String> inputs(Class<? extends ComponentResource> component) {
    var types = new HashSet<Class<?>>();
    collect(component.getConstructors()[0].getParameterTypes()[1], types);
    return types.stream()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(Import.class))
        .map(field -> name(field.getDeclaringClass()) + "." + field.getName());
  }

  private static String name(Class<?> args) {
    return args.getSimpleName().replaceFirst("Args$", "");
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType generic) {
      Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
    } else if (type instanceof Class<?> args
        && ResourceArgs.class.isAssignableFrom(args)
        && found.add(args)) {
      Stream.of(args.getDeclaredFields()).forEach(field -> collect(field.getGenericType(), found));
    }
  }
}
