package dev.skerry.serverless;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that is most similar to a misspelt one. Components use it in their errors;
 * programs can use it for their own settings.
 *
 * <pre>{@code
 * var suggestion = Spelling.closest("memory", java.util.List.of("memoryMb", "owner"));
 * }</pre>
 */
public final class Spelling {
  /** Words with more edits between them are not similar. */
  private static final int EDITS_MAX = 3;

  private Spelling() {}

  /**
   * Returns the known word with the fewest edits (inserted, deleted or replaced characters; case is
   * ignored). Empty if every known word needs more than three edits.
   */
  public static Optional<String> closest(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(other -> edits(word, other)))
        .filter(other -> edits(word, other) <= EDITS_MAX);
  }

  /** Returns the Levenshtein distance, ignoring case. */
  private static int edits(String one, String other) {
    var from = one.toLowerCase(Locale.ROOT);
    var to = other.toLowerCase(Locale.ROOT);
    var row = new int[to.length() + 1];
    for (var column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (var line = 1; line <= from.length(); line++) {
      var diagonal = row[0];
      row[0] = line;
      for (var column = 1; column <= to.length(); column++) {
        var replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
