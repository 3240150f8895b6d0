package dev.skerry.dynamodb.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
  private static final String SUPPORTED = ", must contain exactly one of the supported datatypes";
  private static final String INVALID = "One or more parameter values were invalid: ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'S':'a'}",
        "{'S':''}",
        "{'S':'Ünïcode \uD83D\uDE00'}",
        "{'N':'-1.5'}",
        "{'B':'AAH/'}",
        "{'B':''}",
        "{'BOOL':true}",
        "{'BOOL':false}",
        "{'NULL':true}",
        "{'L':[]}",
        "{'M':{}}",
        "{'L':[{'S':'a'},{'L':[{'N':'1'}]},{'NULL':true}]}",
        "{'M':{'b':{'S':'x'},'a':{'M':{'c':{'BOOL':false}}}}}",
        "{'SS':['b','a','']}",
        "{'NS':['2','-1','0.1']}",
        "{'BS':['AQ==','']}"
      })
  void aValueIsReadAndStoredAndWrittenUnchanged(String json) {
    var item = new Item(Map.of("name", value(json)));

    var stored = ItemCodec.read(ItemCodec.write(item));

    assertEquals(item, stored);
    assertEquals(
        json.replace('\'', '"'),
        new String(Json.write(stored.attributes().get("name")), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {}                        | Supplied AttributeValue is empty…
          {'S':null}                | Supplied AttributeValue is empty…
          {'X':'a'}                 | Supplied AttributeValue is empty…
          {'L':[{}]}                | Supplied AttributeValue is empty…
          {'L':[null]}              | Supplied AttributeValue is empty…
          {'M':{'a':{}}}            | Supplied AttributeValue is empty…
          {'S':'a','BOOL':true}     | Supplied AttributeValue has more than one datatypes set…
          {'S':'a','N':'b'}         | The parameter cannot be converted to a numeric value: b
          {'N':''}                  | The parameter cannot be converted to a numeric value
          {'NS':['1','x']}          | The parameter cannot be converted to a numeric value: x
          {'NULL':'no'}             | !Null attribute value types must have the value of true
          {'NULL':false}            | !Null attribute value types must have the value of true
          {'SS':[]}                 | !An string set  may not be empty
          {'NS':[]}                 | !An number set  may not be empty
          {'BS':[]}                 | !Binary sets should not be empty
          {'SS':['a','b','a']}      | !Input collection [a, b, a] contains duplicates.
          {'NS':['1','1.0']}        | Input collection contains duplicates
          {'BS':['Yg==','Yg==']}    | !Input collection [Yg==, Yg==]of type BS contains duplicates.
          {'SS':['a',null]}         | !An string set may not have a null string as a member
          {'M':{'':{'S':'a'}}}      | !Empty attribute name
          """)
  void anInvalidValueIsAnErrorInTheWordsOfAws(String json, String message) {
    var error = assertThrows(DynamoDbException.class, () -> value(json));

    assertEquals(message.replace("!", INVALID).replace("…", SUPPORTED), error.getMessage());
    assertEquals(ErrorType.VALIDATION, error.type());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          23456    | Base64 encoded length is expected a multiple of 4 bytes but found: 5
          +/+=     | Invalid last non-pad Base64 character dectected
          ab_d     | Invalid Base64 character: '_'
          =+/=     | Invalid last non-pad Base64 character dectected
          """)
  void aBinaryThatIsNotBase64IsASerializationError(String text, String message) {
    var error = assertThrows(DynamoDbException.class, () -> value("{'B':'" + text + "'}"));

    assertEquals(message, error.getMessage());
    assertEquals(ErrorType.SERIALIZATION, error.type());
  }

  @ParameterizedTest
  @CsvSource({"{'M':{'a':,}}", "{'L':[,]}"})
  void listsAndMapsCanBeNestedOn31LevelsAroundAScalar(String opening, String closing) {
    value(nested(opening, closing, 31));

    var error = assertThrows(DynamoDbException.class, () -> value(nested(opening, closing, 32)));

    assertEquals(
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit",
        error.getMessage());
  }

  @Test
  void aNameHasAtMost65535Bytes() {
    var json = "{'M':{'%s':{'S':''}}}";
    value(json.formatted("é".repeat(32767) + "a"));

    var error =
        assertThrows(DynamoDbException.class, () -> value(json.formatted("é".repeat(32768))));

    assertEquals(
        "1 validation error detected: Attribute name is too large, must be less than 65536 bytes",
        error.getMessage());
  }

  @Test
  void valuesDoNotChangeAfterTheyAreRead() {
    var elements = ((Value.ListOf) value("{'L':[{'S':'a'}]}")).elements();

    assertThrows(UnsupportedOperationException.class, elements::clear);
  }

  private static String nested(String opening, String closing, int levels) {
    return opening.repeat(levels) + "{'S':'a'}" + closing.repeat(levels);
  }

  @SuppressWarnings("unchecked")
  static Value value(String json) {
    var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ValueReader.value((Map<String, Object>) Json.read(bytes));
  }
}
