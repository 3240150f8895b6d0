package dev.skerry.handlers.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.body.BodyRules;
import dev.skerry.handlers.body.Field;
import dev.skerry.handlers.body.IntegerRule;
import dev.skerry.handlers.body.TextRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodySchemasTest {
  private static final TextRule TEXT = TextRule.upTo(10);
  private static final TextRule TWO_WORDS =
      TEXT.matching("[^\\p{IsWhite_Space}]+-[^\\p{IsWhite_Space}]+", "Must be two words.");
  private static final BodyRules RULES =
      BodyRules.of(
          "a book",
          Field.required("title", TEXT.matching("[a-z]+", "Must be letters.")),
          Field.optional("pages", new IntegerRule(1, 900)));

  @Test
  void aNewResourceHasItsRequiredFields() {
    assertEquals(
        "{\"type\":\"object\",\"required\":[\"title\"],\"properties\":{"
            + "\"title\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":10,"
            + "\"pattern\":\"^[a-z]+$\"},"
            + "\"pages\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":900}},"
            + "\"additionalProperties\":false}",
        BodySchemas.ofNew(RULES));
  }

  @Test
  void aChangeRemovesOptionalFieldsWithNull() {
    assertEquals(
        "{\"type\":\"object\",\"properties\":{"
            + "\"title\":{\"type\":\"string\",\"minLength\":1,\"maxLength\":10,"
            + "\"pattern\":\"^[a-z]+$\"},"
            + "\"pages\":{\"type\":[\"integer\",\"null\"],\"minimum\":1,\"maximum\":900}},"
            + "\"additionalProperties\":false}",
        BodySchemas.ofChanges(RULES));
  }

  @Test
  void theRuleAcceptsEachCharacterThatThePatternAccepts() {
    assertEquals(List.of(), acceptedByPatternOnly(TEXT, "a%sb"));
    assertEquals(List.of(), acceptedByPatternOnly(TEXT, "%s"));
    assertEquals(List.of(), acceptedByPatternOnly(TWO_WORDS, "a%s-b"));
  }

  @Test
  void thePatternAcceptsEachCharacterThatTheRuleAccepts() {
    assertEquals(List.of(), acceptedByRuleOnly(TEXT, "a%sb"));
    assertEquals(List.of(), acceptedByRuleOnly(TWO_WORDS, "a%s-b"));
  }

  private static List<String> acceptedByPatternOnly(TextRule rule, String text) {
    var pattern = pattern(rule);
    return characters()
        .filter(it -> pattern.matcher(text.formatted(Character.toString(it))).matches())
        .filter(it -> rule.validate("", text.formatted(Character.toString(it))).isPresent())
        .mapToObj(Integer::toHexString)
        .toList();
  }

  private static List<String> acceptedByRuleOnly(TextRule rule, String text) {
    var pattern = pattern(rule);
    return characters()
        .filter(it -> !pattern.matcher(text.formatted(Character.toString(it))).matches())
        .filter(it -> rule.validate("", text.formatted(Character.toString(it))).isEmpty())
        .mapToObj(Integer::toHexString)
        .toList();
  }

  /** White space is that of Unicode, as in ECMA 262. */
  private static Pattern pattern(TextRule rule) {
    return Pattern.compile(BodySchemas.pattern(rule), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** All characters of Unicode; a JSON text has no surrogates. */
  private static IntStream characters() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(it -> Character.getType(it) != Character.SURROGATE);
  }
}
