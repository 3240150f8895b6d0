package dev.skerry.serverless;

import java.util.List;
import java.util.Objects;

/** Lists as they arrive from a program in any language: perhaps absent, perhaps with holes. */
final class Lists {
  private Lists() {}

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
