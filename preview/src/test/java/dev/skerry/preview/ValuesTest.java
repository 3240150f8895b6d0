package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a                     | null                                       | ~~",
        "a                     | \"\"                                       | \"\"",
        "a                     | \"x\"                                      | x",
        "a                     | 512                                        | 512",
        "a                     | true                                       | true",
        "a                     | {\"b\": \"<x>\"}                           | {\"b\":\"<x>\"}",
        "a                     | {\"b\": null}                              | {\"b\":null}",
        "a                     | \"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"   | (known after the update)",
        "a                     | [\"04da6b54-80e4-46f7-96ec-b56ff0331ba9\"] | [\"(known after the update)\"]",
        "a                     | \"[secret]\"                               | (secret value hidden)",
        "a                     | {\"b\": [\"[secret]\"]}                    | {\"b\":[\"(secret value hidden)\"]}",
        "variables.API_TOKEN   | \"x\"                                      | (secret value hidden)",
        "variables.db_Password | \"x\"                                      | (secret value hidden)",
        "apiKey                | \"x\"                                      | (secret value hidden)",
        "tokens                | [\"x\"]                                    | [\"(secret value hidden)\"]",
        "a                     | {\"clientSecret\": \"x\", \"b\": 1}        | {\"clientSecret\":\"(secret value hidden)\",\"b\":1}",
        "tokenTtlSeconds       | 60                                         | 60",
        "kmsKeyArn             | \"arn:x\"                                  | arn:x",
        "code | {\"4dabf18193072939515e22adb298388d\": \"0def\", \"hash\": \"0123456789\"} | content 01234567",
        "code | {\"4dabf18193072939515e22adb298388d\": \"0def\"}                           | content ",
      })
  void aValueIsShownWithoutSecrets(String path, String json, String shown) {
    var text = Values.text(path, JsonParser.parseString(json));

    assertEquals(shown.strip(), text.strip());
  }
}
