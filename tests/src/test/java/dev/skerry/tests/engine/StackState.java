package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The state of a stack, from its file.
 *
 * @param text the file, which has the same texts as {@code pulumi stack export}
 * @param resources the resources, including components
 * @param pending the operations that an interrupted update had started
 */
record StackState(String text, List<Recorded> resources, List<Object> pending) {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /**
   * A resource in the state.
   *
   * @param id the id; null for a component
   * @param inputs the inputs by name; null if it has none
   * @param outputs the outputs by name; null if it has none
   */
  record Recorded(
      String urn, String type, String id, Map<String, Object> inputs, Map<String, Object> outputs) {

    String name() {
      return urn.substring(urn.lastIndexOf("::") + 2);
    }
  }

  private record File(Checkpoint checkpoint) {}

  private record Checkpoint(Latest latest) {}

  private record Latest(
      List<Recorded> resources, @SerializedName("pending_operations") List<Object> pending) {}

  static StackState read(Path file) throws IOException {
    var text = Files.readString(file);
    var latest = new Gson().fromJson(text, File.class).checkpoint().latest();
    return new StackState(
        text,
        Objects.requireNonNullElse(latest.resources(), List.of()),
        Objects.requireNonNullElse(latest.pending(), List.of()));
  }

  /** Returns all URNs, sorted and with duplicates. */
  List<String> urns() {
    return resources.stream().map(Recorded::urn).sorted().toList();
  }

  /** Returns the outputs of the only resource of a type. */
  Map<String, Object> outputs(String type) {
    var found = resources.stream().filter(it -> it.type().equals(type)).toList();
    assertEquals(1, found.size(), type);
    return found.get(0).outputs();
  }

  boolean knows(String type, String id) {
    return resources.stream().anyMatch(it -> it.type().equals(type) && id.equals(it.id()));
  }

  /** Returns all texts in quotes, as the documented search does. */
  Set<String> texts() {
    return QUOTED.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
  }
}
