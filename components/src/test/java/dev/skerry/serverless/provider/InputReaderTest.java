package dev.skerry.serverless.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.core.internal.Internal;
import com.pulumi.core.internal.OutputData;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.provider.internal.properties.PropertyValue.OutputReference;
import com.pulumi.provider.internal.properties.PropertyValueSerializer;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The inputs as the engine sends them, and the flaws of the SDK's own reader. */
class InputReaderTest {
  private static final PropertyValue UNKNOWN = PropertyValue.COMPUTED;
  private static final String URN = "urn:pulumi:dev::app::aws:dynamodb/table:Table::users";

  /** Arguments with each kind of field that the components have. */
  static final class BoxArgs extends ResourceArgs {
    @Import(name = "size")
    Integer size;

    @Import(name = "share")
    Double share;

    @Import(name = "open")
    Boolean open;

    @Import(name = "label")
    String label;

    @Import(name = "key")
    Output<String> key;

    @Import(name = "keys")
    Output<List<String>> keys;

    @Import(name = "policies")
    List<Output<String>> policies;

    @Import(name = "boxes")
    List<BoxArgs> boxes;
  }

  @Test
  void plainValuesOfEveryTypeAreRead() {
    var box =
        read(
            Map.of(
                "size", PropertyValue.of(3),
                "share", PropertyValue.of(0.5),
                "open", PropertyValue.of(true),
                "label", PropertyValue.NULL,
                "boxes", list(PropertyValue.of(Map.of("label", PropertyValue.of("inner"))))));

    assertEquals(3, box.size);
    assertEquals(0.5, box.share);
    assertTrue(box.open);
    assertNull(box.label);
    assertEquals("inner", box.boxes.get(0).label);
    assertNull(box.key);
  }

  @Test
  void anUnknownOutputIsUnknown() {
    var box = read(Map.of("key", output(UNKNOWN), "policies", list(UNKNOWN, text("known"))));

    assertFalse(data(box.key).isKnown());
    assertFalse(data(box.policies.get(0)).isKnown());
    assertEquals("known", data(box.policies.get(1)).getValueNullable());
  }

  @Test
  void aSecretStaysSecretWhereverItIsInAValue() {
    var secret = PropertyValue.ofSecret(output(text("word")));

    var box = read(Map.of("key", output(secret), "keys", list(text("a"), secret)));

    assertTrue(data(box.key).isSecret());
    assertEquals("word", data(box.key).getValueNullable());
    assertTrue(data(box.keys).isSecret());
    assertEquals(List.of("a", "word"), data(box.keys).getValueNullable());
  }

  @Test
  void anOutputWithAnUnknownPartIsUnknown() {
    var box = read(Map.of("keys", list(text("a"), UNKNOWN)));

    assertFalse(data(box.keys).isKnown());
  }

  @Test
  void anOutputDependsOnTheResourcesOfItsValue() {
    RecordedProgram.run(
        ctx -> {
          var box = read(Map.of("keys", list(output(text("a")))));
          assertEquals(1, data(box.keys).getResources().size());
        });
  }

  @Test
  void allErrorsAreReportedTogether() {
    var inputs =
        Map.of(
            "size", PropertyValue.of(5.9),
            "labell", text("x"),
            "open", text("true"),
            "label", UNKNOWN,
            "boxes", list(PropertyValue.of(Map.of("label", PropertyValue.ofSecret(text("x"))))));

    var thrown = assertThrows(IllegalArgumentException.class, () -> read(inputs));

    assertEquals(
        """
        Box 'it': labell is not an input. Allowed: boxes, key, keys, label, open, policies, share, size. Fix: change it to label.
        Box 'it': boxes[0].label is secret. Allowed: a value that the preview can show. Fix: pass a plain value.
        Box 'it': label is not known before the deployment. Allowed: a value that the preview can show. Fix: pass a plain value.
        Box 'it': open is a string. Allowed: a boolean. Fix: change open.
        Box 'it': size is 5.9. Allowed: a whole number from -2147483648 to 2147483647. Fix: change size.""",
        thrown.getMessage());
  }

  /** If one of these fails, the SDK has changed: {@link InputReader} may no longer be needed. */
  @Test
  void theSdksOwnReaderStillHasItsFlaws() {
    var unknown = sdk(Map.of("key", output(UNKNOWN)));
    assertTrue(data(unknown.key).isKnown());
    assertNull(data(unknown.key).getValueNullable());
    assertEquals(5, sdk(Map.of("size", PropertyValue.of(5.9))).size);
    assertNull(sdk(Map.of("labell", text("x"))).label);
    var secretInList = Map.of("keys", list(PropertyValue.ofSecret(text("a"))));
    assertThrows(IllegalArgumentException.class, () -> sdk(secretInList));
  }

  private static BoxArgs read(Map<String, PropertyValue> inputs) {
    return (BoxArgs) InputReader.read(BoxArgs.class, "Box", "it", inputs);
  }

  private static BoxArgs sdk(Map<String, PropertyValue> inputs) {
    return PropertyValueSerializer.deserialize(PropertyValue.of(inputs), BoxArgs.class);
  }

  private static <T> OutputData<T> data(Output<T> output) {
    return Internal.of(output).getDataAsync().join();
  }

  private static PropertyValue text(String text) {
    return PropertyValue.of(text);
  }

  private static PropertyValue output(PropertyValue value) {
    return PropertyValue.of(new OutputReference(value, Set.of(URN)));
  }

  private static PropertyValue list(PropertyValue... values) {
    return PropertyValue.of(List.of(values));
  }
}
