package dev.skerry.serverless.internal;

import com.pulumi.core.Output;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Handles lists of inputs. In programs of any language they may be null or contain null elements,
 * such as an element that only some stacks have.
 */
public final class InputLists {
  private InputLists() {}

  /** Returns the list without null elements; an empty list for null. */
  public static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /** Returns a list of the values, including null elements. */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static <T> List<T> of(T... values) {
    return values == null ? null : Collections.unmodifiableList(Arrays.asList(values.clone()));
  }

  /** Returns known outputs of the values. */
  public static List<Output<String>> outputs(String... values) {
    return values == null ? null : Arrays.stream(values).map(Outputs::of).toList();
  }
}
