package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of tags. */
final class TagRules {
  private static final int MAX_TAGS = 50;
  private static final int MAX_KEY = 128;
  private static final int MAX_VALUE = 256;

  private TagRules() {}

  /** The valid tags of a request by key. */
  static Map<String, Object> tags(List<Input> tags) {
    var byKey = new LinkedHashMap<String, Object>();
    for (var tag : tags) {
      var key = tag.name("Key");
      var value = tag.name("Value");
      Invalid.when(
          key.isEmpty() || key.length() > MAX_KEY, "The Tag Key provided is invalid, Key: %s", key);
      Invalid.when(
          value.length() > MAX_VALUE, "The Tag Value provided is invalid, Value: %s", value);
      Invalid.when(key.startsWith("aws:"), "Tag Key cannot be prefixed with aws:, Key: %s", key);
      Invalid.when(
          byKey.put(key, value) != null,
          "Duplicate Tag Keys provided as input: Duplicate Tag Key found %s",
          key);
    }
    return limit(byKey);
  }

  /** Requires at most 50 tags. */
  static Map<String, Object> limit(Map<String, Object> tags) {
    Invalid.when(
        tags.size() > MAX_TAGS,
        "Number of Tags exceed the current limit for the provided ResourceArn");
    return tags;
  }
}
