package dev.skerry.dynamodb.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.value.Item;
import dev.skerry.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "\"a\\\"\\\\\\nb\"",
        "{\"b\":1,\"a\":[1.5,-2,true,false,null,{\"c\":{}}]}",
        "{\"\uD83D\uDE00\":\"\uD83D\uDE00 é\"}"
      })
  void aDocumentIsReadAndWrittenUnchanged(String json) {
    assertEquals(json, new String(Json.write(Json.read(json.getBytes(UTF_8))), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\":1,}",
        "{} {}",
        "{}x",
        "{'a':1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"b\":null,\"b\":null}",
        "nul",
        "01",
        "1e999999999",
        "\"\\ud800\"",
        "\"\\ud800\\ud800\"",
        "\"\\udc00\\ud800\"",
        "{\"\\ud800\":1}",
        "\"\u0001\""
      })
  void textThatIsNotJsonIsASerializationError(String json) {
    var error = assertThrows(DynamoDbException.class, () -> Json.read(json.getBytes(UTF_8)));

    assertEquals(ErrorType.SERIALIZATION, error.type());
  }

  @Test
  void deepNestingIsASerializationError() {
    var error =
        assertThrows(DynamoDbException.class, () -> Json.read("[".repeat(100_000).getBytes(UTF_8)));

    assertEquals(ErrorType.SERIALIZATION, error.type());
  }

  @Test
  void bytesThatAreNotUtf8AreASerializationError() {
    var error =
        assertThrows(DynamoDbException.class, () -> Json.read(new byte[] {'"', (byte) 0xff, '"'}));

    assertEquals(ErrorType.SERIALIZATION, error.type());
  }

  @Test
  void aResponseCanHaveItemsAndValuesAndNumbers() {
    var response = new LinkedHashMap<String, Object>();
    response.put("Item", Item.EMPTY.with("a", new Value.Num(new BigDecimal("1E2"))));
    response.put("Items", List.of(new Value.Null()));
    response.put("Count", 2);
    response.put("Time", 1.7625E9);
    response.put("Long", Long.MAX_VALUE);

    assertEquals(
        "{\"Item\":{\"a\":{\"N\":\"100\"}},\"Items\":[{\"NULL\":true}],\"Count\":2,"
            + "\"Time\":1762500000,\"Long\":9223372036854775807}",
        new String(Json.write(response), UTF_8));
  }

  @Test
  void membersAndElementsKeepTheirOrder() {
    var read = (Map<?, ?>) Json.read("{\"z\":1,\"a\":2,\"m\":3}".getBytes(UTF_8));

    assertEquals(List.of("z", "a", "m"), new ArrayList<>(read.keySet()));
  }
}
