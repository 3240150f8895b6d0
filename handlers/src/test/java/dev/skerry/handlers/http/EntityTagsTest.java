package dev.skerry.handlers.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static EntityTags parse(String header) {
    return EntityTags.parse("if-match", header);
  }

  @Test
  void aListHasStrongAndWeakTags() {
    var tags = parse("\"1\", W/\"2\" ,\"a,b\",\"\"");

    assertEquals(new EntityTags(false, Set.of("1", "a,b", ""), Set.of("2")), tags);
  }

  @Test
  void anAsteriskIsAnyTag() {
    assertEquals(new EntityTags(true, Set.of(), Set.of()), parse(" * "));
  }

  /** RFC 9110, 5.6.1.2. */
  @ParameterizedTest
  @ValueSource(strings = {"\"1\",", ",\"1\"", "\"1\" , ,, \"2\"", ", \"1\" ,\t,"})
  void emptyElementsAreIgnored(String header) {
    assertEquals(true, parse(header).includes("1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "1",
        "\"1",
        "\"1\" \"2\"",
        "\"1\"x",
        "w/\"1\"",
        "*, \"1\"",
        "\"\u2028\""
      })
  void anythingElseIsInvalid(String header) {
    var invalid = assertThrows(ApiException.class, () -> parse(header));

    assertEquals(ErrorCode.INVALID_HEADER, invalid.errorCode());
    assertEquals(List.of("format"), invalid.fieldErrors().stream().map(e -> e.code()).toList());
  }
}
