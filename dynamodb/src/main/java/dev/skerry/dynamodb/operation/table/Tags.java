package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.table.TableDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** TagResource, UntagResource and ListTagsOfResource. A page has all of the at most 50 tags. */
record Tags(Engine engine) {
  private static final int MAX_TAGS = 50;
  private static final int MAX_KEY = 128;
  private static final int MAX_VALUE = 256;

  /** "Tagging restrictions" in the developer guide. */
  private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Z}+\\-=._:/@]*");

  Map<String, Object> tag(Input input) {
    tableName(input);
    Invalid.when(
        input.structures("Tags").isEmpty(), "Atleast one Tag needs to be provided as Input.");
    var added = byKey(input.structures("Tags"));
    return change(input, tags -> tags.putAll(added));
  }

  Map<String, Object> untag(Input input) {
    tableName(input);
    Invalid.when(
        input.texts("TagKeys").isEmpty(), "Atleast one Tag Key needs to be provided as Input.");
    return change(input, tags -> tags.keySet().removeAll(input.texts("TagKeys")));
  }

  Map<String, Object> list(Input input) {
    Invalid.when(input.has("NextToken"), "The NextToken provided is invalid");
    var tags = engine.read(snapshot -> require(snapshot, input)).tags();
    return Map.of(
        "Tags",
        tags.entrySet().stream()
            .map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue()))
            .toList());
  }

  private Map<String, Object> change(Input input, Consumer<Map<String, Object>> change) {
    return engine.write(
        transaction -> {
          var document = require(transaction, input);
          var tags = new LinkedHashMap<>(document.tags());
          change.accept(tags);
          document.set("tags", Optional.of(limit(tags)));
          engine.catalog().save(transaction, document);
          return Map.of();
        });
  }

  private TableDocument require(Snapshot snapshot, Input input) {
    return engine
        .catalog()
        .document(snapshot, tableName(input))
        .orElseThrow(
            () ->
                new DynamoDbException(
                    ErrorType.RESOURCE_NOT_FOUND,
                    "Requested resource not found: ResourcArn: %s not found",
                    input.name("ResourceArn")));
  }

  /** The name in ResourceArn. */
  private String tableName(Input input) {
    var arn = input.name("ResourceArn");
    Invalid.parametersIf(!arn.startsWith("arn:"), "ARNs must start with 'arn:': %s", arn);
    Invalid.parametersIf(
        !arn.contains(":dynamodb:"), "Provided Arn is not a DynamoDB resource arn: %s", arn);
    Invalid.parametersIf(
        arn.indexOf('/') < 0 || arn.indexOf('/') != arn.lastIndexOf('/'),
        "Invalid resource arn provided, only table or stream is accepted. Provided resource arn:"
            + " %s",
        arn);
    var name = engine.arns().tableName(arn);
    Invalid.when(name.isEmpty(), "Invalid TableArn: Invalid ResourceArn provided as input %s", arn);
    return name.get();
  }

  /** The valid tags of a request by key. */
  static Map<String, Object> byKey(List<Input> tags) {
    var valid = new LinkedHashMap<String, Object>();
    for (var tag : tags) {
      var key = tag.name("Key");
      var value = tag.name("Value");
      Invalid.when(
          key.isEmpty() || key.length() > MAX_KEY || !isText(key),
          "The Tag Key provided is invalid, Key: %s",
          key);
      Invalid.when(
          value.length() > MAX_VALUE || !isText(value),
          "The Tag Value provided is invalid, Value: %s",
          value);
      Invalid.when(key.startsWith("aws:"), "Tag Key cannot be prefixed with aws:, Key: %s", key);
      Invalid.when(
          valid.put(key, value) != null,
          "Duplicate Tag Keys provided as input: Duplicate Tag Key found %s",
          key);
    }
    return limit(valid);
  }

  private static boolean isText(String text) {
    return TEXT.matcher(text).matches();
  }

  private static Map<String, Object> limit(Map<String, Object> tags) {
    Invalid.when(
        tags.size() > MAX_TAGS,
        "Number of Tags exceed the current limit for the provided ResourceArn");
    return tags;
  }
}
