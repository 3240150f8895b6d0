package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that were valid before some of their values or bytes were replaced. */
final class RequestMutation {
  private static final List<String[]> VALID = valid();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.5",
          "1e300",
          "99999999999",
          "\"\"",
          "\"x\"",
          "\"abc\"",
          "\"#n = :v\"",
          "\"SET a = b\"",
          "\"((((\"",
          "\"1E999\"",
          "\"\\u0000\"",
          "[]",
          "{}",
          "[null]",
          "{\"a\":null}",
          "{\"S\":\"a\"}",
          "{\"N\":\"x\"}",
          "{\"B\":\"?\"}",
          "{\"SS\":[]}",
          "{\"SS\":[null]}",
          "{\"L\":[{}]}",
          "{\"M\":{\"\":{}}}",
          "{\"S\":\"a\",\"N\":\"1\"}",
          "{\"hash\":{\"S\":\"a\"}}",
          "[{}]",
          "[[]]");

  private final Random random;

  /** A target and a body. */
  record Request(String target, byte[] body) {
    @Override
    public String toString() {
      return target + " " + new String(body, StandardCharsets.UTF_8);
    }
  }

  RequestMutation(Random random) {
    this.random = random;
  }

  /** A header or query string with credentials, of which some characters may be replaced. */
  String credentials(String valid) {
    return random.nextInt(8) > 0
        ? valid
        : new String(
            bytesReplaced(valid.getBytes(StandardCharsets.ISO_8859_1)),
            StandardCharsets.ISO_8859_1);
  }

  /** The next request. */
  Request next() {
    var valid = VALID.get(random.nextInt(VALID.size()));
    var service = valid[0].matches(".*(Stream|Streams|ShardIterator|Records)") ? "Streams" : "";
    return new Request(
        "DynamoDB" + service + "_20120810." + valid[0],
        body(valid[1].getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] body(byte[] valid) {
    switch (random.nextInt(8)) {
      case 0:
        return valid;
      case 1:
        return bytesReplaced(valid);
      case 2:
        return Arrays.copyOf(valid, random.nextInt(valid.length));
      default:
        var document = Json.read(valid);
        for (var times = 1 + random.nextInt(2); times > 0; times--) {
          document = replaced(document);
        }
        return Json.write(document);
    }
  }

  private byte[] bytesReplaced(byte[] valid) {
    var bytes = valid.clone();
    for (var times = 1 + random.nextInt(4); times > 0; times--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** A copy with another value at a random place; a member or element may be gone. */
  private Object replaced(Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(5) > 0) {
      var copy = new LinkedHashMap<Object, Object>(map);
      var key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
      if (random.nextInt(6) == 0) {
        copy.remove(key);
      } else {
        copy.put(key, replaced(copy.get(key)));
      }
      return copy;
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(5) > 0) {
      var copy = new ArrayList<Object>(list);
      var index = random.nextInt(list.size());
      copy.set(index, replaced(copy.get(index)));
      return copy;
    }
    return Json.read(VALUES.get(random.nextInt(VALUES.size())).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String[]> valid() {
    try (var file = RequestMutation.class.getResourceAsStream("requests.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
