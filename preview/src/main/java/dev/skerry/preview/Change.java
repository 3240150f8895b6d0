package dev.skerry.preview;

import java.util.Comparator;
import java.util.List;

/**
 * What happens to one resource.
 *
 * @param type its type, such as {@code aws:dynamodb/table:Table}
 * @param name its name in the program
 * @param kept whether the thing stays in the account although Pulumi lets go of it (retainOnDelete)
 * @param properties the inputs that change, sorted by path
 */
record Change(Outcome outcome, String type, String name, boolean kept, List<Property> properties) {
  static final Comparator<Change> ORDER =
      Comparator.comparing(Change::outcome).thenComparing(Change::type).thenComparing(Change::name);

  /** The same of another resource. */
  Change named(String other) {
    return new Change(outcome, type, other, kept, properties);
  }

  /** Whether it ends a thing that holds data. */
  boolean losesData() {
    return outcome.ends() && !kept && DataKinds.LOST_WITH.containsKey(type);
  }

  /** The type as a person says it: {@code dynamodb.Table}. */
  String kind() {
    var parts = type.split("[:/]");
    var module = parts[0].equals("aws") ? parts[1] : parts[0];
    return module + "." + parts[parts.length - 1];
  }
}
