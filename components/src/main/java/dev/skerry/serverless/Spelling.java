package dev.skerry.serverless;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Which known word a misspelt one is meant to be: for the faults of components, and of programs
 * that check their own settings.
 */
public final class Spelling {
  /** More edits than these make another word. */
  private static final int MOST_EDITS = 3;

  private Spelling() {}

  /** The known word that is the fewest edits away, up to three; empty if all are further. */
  public static Optional<String> closest(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(other -> edits(word, other)))
        .filter(other -> edits(word, other) <= MOST_EDITS);
  }

  /** Levenshtein's distance; case does not count. */
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
