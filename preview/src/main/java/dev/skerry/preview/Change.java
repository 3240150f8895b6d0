package dev.skerry.preview;

import java.util.Comparator;
import java.util.List;

/**
 * The change of one resource.
 *
 * @param type the type of the resource, such as {@code aws:dynamodb/table:Table}
 * @param name its logical name
 * @param retained whether the resource stays in the account when Pulumi deletes it (retainOnDelete)
 * @param properties the changed inputs, sorted by path
 */
record Change(
    Outcome outcome, String type, String name, boolean retained, List<Property> properties) {
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::outcome).thenComparing(Change::type).thenComparing(Change::name);

  /** Returns the same change of another resource. */
  Change named(String other) {
    return new Change(outcome, type, other, retained, properties);
  }

  /** Returns the short type, such as {@code dynamodb.Table}. */
  String kind() {
    var parts = type.split("[:/]");
    var module = parts[0].equals("aws") ? parts[1] : parts[0];
    return module + "." + parts[parts.length - 1];
  }
}
