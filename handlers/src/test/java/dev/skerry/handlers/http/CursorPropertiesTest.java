package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.Property;
import io.kotest.property.Arb;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CursorPropertiesTest {
  /** Texts that UTF-8 can encode. */
  private static final Arb<String> TEXTS = Property.map(Property.texts(20), it -> utf8(it) + "x");

  private record Issued(String list, String position) {
    String cursor() {
      return new Cursor(list).after(position);
    }
  }

  private static final Arb<Issued> CURSORS = Property.combine(TEXTS, TEXTS, Issued::new);

  private record Edit(int place, int deleted, String inserted) {
    String apply(String text) {
      var start = place % (text.length() + 1);
      var end = Math.min(text.length(), start + deleted);
      return text.substring(0, start) + inserted + text.substring(end);
    }
  }

  private static final Arb<Edit> EDITS =
      Property.combine(
          Property.combine(
              Property.upTo(1_000),
              Property.upTo(3),
              (place, deleted) -> new Edit(place, deleted, "")),
          Property.map(
              Property.lists(Property.oneOf("A", "b", "0", "-", "_", "=", "+", "/", " ", "é"), 3),
              pieces -> String.join("", pieces)),
          (edit, inserted) -> new Edit(edit.place(), edit.deleted(), inserted));

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static void assertInvalid(String list, String cursor) {
    var thrown = assertThrows(ApiException.class, () -> new Cursor(list).position(cursor));

    assertEquals(ErrorCode.INVALID_CURSOR, thrown.errorCode());
  }

  @Test
  void aCursorLeadsToItsPosition() {
    Property.check(
        CURSORS, it -> assertEquals(it.position(), new Cursor(it.list()).position(it.cursor())));
  }

  private record Edited(Issued issued, Edit edit) {}

  @Test
  void anEditedCursorIsRejected() {
    Property.check(
        Property.combine(CURSORS, EDITS, Edited::new),
        it -> {
          var edited = it.edit().apply(it.issued().cursor());
          if (!edited.equals(it.issued().cursor())) {
            assertInvalid(it.issued().list(), edited);
          }
        });
  }

  private record Mixed(Issued issued, String list) {}

  @Test
  void aCursorOfAnotherListIsRejected() {
    Property.check(
        Property.combine(CURSORS, TEXTS, Mixed::new),
        it -> {
          if (!it.list().equals(it.issued().list())) {
            assertInvalid(it.list(), it.issued().cursor());
          }
        });
  }

  @Test
  void aTextThatIsNoCursorIsRejected() {
    Property.check(Property.texts(40), text -> assertInvalid("users", text));
  }
}
