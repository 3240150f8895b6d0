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
 * What a stack knows of, from the file that holds its state.
 *
 * @param text the file, in which {@code pulumi stack export} finds the same texts
 * @param resources everything in it, the components too
 * @param pending what an update had begun that did not come to say how it ended
 */
record StackState(String text, List<Recorded> resources, List<Object> pending) {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  /**
   * @param urn names it within the stack
   * @param id in AWS; null for a component
   * @param outputs by their names; null if it has none
   */
  record Recorded(String urn, String type, String id, Map<String, Object> outputs) {}

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

  /** All URNs, sorted; one that is there twice is there twice. */
  List<String> urns() {
    return resources.stream().map(Recorded::urn).sorted().toList();
  }

  /** The outputs of the one resource of that type. */
  Map<String, Object> outputs(String type) {
    var found = resources.stream().filter(it -> it.type().equals(type)).toList();
    assertEquals(1, found.size(), type);
    return found.get(0).outputs();
  }

  boolean knows(String type, String id) {
    return resources.stream().anyMatch(it -> it.type().equals(type) && id.equals(it.id()));
  }

  /** Whatever stands between quotes, as the documented search takes it. */
  Set<String> texts() {
    return QUOTED.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
  }
}
