package dev.skerry.handlers.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRulesTest {
  private static final Field<String> PRODUCT = Field.required("product", TextRule.upTo(5));
  private static final Field<Integer> QUANTITY = Field.required("quantity", new IntegerRule(1, 99));
  private static final Field<String> NOTE = Field.optional("note", TextRule.upTo(5));
  private static final BodyRules ORDER =
      BodyRules.of("an order", PRODUCT, QUANTITY, NOTE).withReadOnly("id");

  @Test
  void aBodyHasTheValuesOfItsFields() {
    var body = ORDER.read(members("product", text("tea"), "quantity", integer("2")));

    assertEquals("tea", body.get(PRODUCT));
    assertEquals(2, body.get(QUANTITY));
    assertEquals(Optional.empty(), body.find(NOTE));
    assertFalse(body.removes(NOTE));
  }

  @Test
  void allErrorsAreReportedInTheOrderOfTheRules() {
    var members =
        members(
            "x", text(""), "id", text("1"), "note", JsonValue.ofNull(), "product", text("coffee"));

    var errors = errors(() -> ORDER.read(members));

    assertEquals(
        List.of(
            "/product maxLength", "/quantity required", "/note type", "/x unknown", "/id readOnly"),
        errors);
  }

  @Test
  void theMessageOfAnUnknownMemberNamesTheResource() {
    var thrown =
        assertThrows(ApiException.class, () -> ORDER.readChanges(members("x", JsonValue.ofNull())));

    assertEquals(ErrorCode.VALIDATION_FAILED, thrown.errorCode());
    assertEquals("Is no member of an order.", thrown.fieldErrors().get(0).detail());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "99"})
  void aNumberAtALimitIsValid(String digits) {
    var body = ORDER.readChanges(members("quantity", integer(digits)));

    assertEquals(Integer.parseInt(digits), body.get(QUANTITY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100", "4294967298", "100000000000", "-99999999999999999999"})
  void aNumberOutOfRangeIsRejected(String digits) {
    var members = members("quantity", integer(digits));
    var thrown = assertThrows(ApiException.class, () -> ORDER.readChanges(members));

    var error = thrown.fieldErrors().get(0);
    assertEquals("range", error.code());
    assertEquals("Must be a whole number from 1 to 99.", error.detail());
    assertEquals(Map.of("minimum", 1, "maximum", 99), error.limits());
  }

  @ParameterizedTest
  @CsvSource({"product, INTEGER", "product, OTHER", "quantity, TEXT", "quantity, OTHER"})
  void aValueOfAnotherTypeIsRejected(String name, JsonValue.Type type) {
    var members = members(name, new JsonValue(type, "1"));

    assertEquals(List.of("/" + name + " type"), errors(() -> ORDER.readChanges(members)));
  }

  @Test
  void nullRemovesAnOptionalFieldAndIsAnErrorForARequiredOne() {
    assertTrue(ORDER.readChanges(members("note", JsonValue.ofNull())).removes(NOTE));
    var required = members("product", JsonValue.ofNull());
    assertEquals(List.of("/product type"), errors(() -> ORDER.readChanges(required)));
  }

  @Test
  void changesMayBeEmpty() {
    var body = ORDER.readChanges(Map.of());

    assertEquals(Optional.empty(), body.find(PRODUCT));
    assertFalse(body.removes(NOTE));
  }

  private static JsonValue text(String text) {
    return JsonValue.text(text);
  }

  private static JsonValue integer(String digits) {
    return JsonValue.integer(digits);
  }

  private static Map<String, JsonValue> members(Object... namesAndValues) {
    var members = new LinkedHashMap<String, JsonValue>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], (JsonValue) namesAndValues[i + 1]);
    }
    return members;
  }

  private static List<String> errors(Executable read) {
    return assertThrows(ApiException.class, read).fieldErrors().stream()
        .map(error -> error.field() + " " + error.code())
        .toList();
  }
}
