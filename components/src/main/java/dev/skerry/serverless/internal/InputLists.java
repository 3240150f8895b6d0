package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** InputLists as they arrive from a program in any language: perhaps absent, perhaps with holes. */
public final class InputLists {
  private InputLists() {}

  /** The list without its holes, such as an element that only some stacks have. */
  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /** Those values, holes included. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static <T> List<T> of(T... values) {
    return values == null ? null : Collections.unmodifiableList(Arrays.asList(values.clone()));
  }

  /** Those values, which are known already. */
  public static List<Output<String>> known(String... values) {
    return values == null ? null : Arrays.stream(values).map(Outputs::of).toList();
  }
}
