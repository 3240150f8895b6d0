package dev.skerry.dynamodb.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The words that cannot name an attribute in an expression ("Reserved words in DynamoDB"). */
final class ReservedWords {
  static final Set<String> ALL = read();

  private ReservedWords() {}

  static boolean contains(String name) {
    return ALL.contains(name.toUpperCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (var list = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
      return Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
