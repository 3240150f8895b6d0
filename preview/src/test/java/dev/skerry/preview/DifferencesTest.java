package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

  @ParameterizedTest
  @CsvSource({
    "a,                 {a: 1},                 {a: 2},                 a,              1, 2",
    "a.b,               {a: {b: x}},            {a: {b: y}},            a.b,            x, y",
    "a,                 {a: {b: x; c: 1}},      {a: {b: y; c: 1}},      a.b,            x, y",
    "a[1].b,            {a: [0; {b: x}]},       {a: [0; {b: y}]},       a[1].b,         x, y",
    "a,                 {a: [0; {b: x}]},       {a: [0; {b: y}]},       a[1].b,         x, y",
    "a,                 {a: [x]},               {a: [x; y]},            a,              '[\"x\"]', '[\"x\",\"y\"]'",
    "a,                 {a: {'x.y': 1}},        {a: {'x.y': 2}},        'a[\"x.y\"]',   1, 2",
    "'a[\"x.y\"]',      {a: {'x.y': 1}},        {a: {'x.y': 2}},        'a[\"x.y\"]',   1, 2",
    "a.b,               {},                     {a: {b: x}},            a.b,            '', x",
    "a.b,               {a: {b: x}},            {},                     a.b,            x, ''",
    "a[3],              {a: [x]},               {a: x},                 a[3],           '', ''",
    "a,                 {a: {b: x}},            {a: x},                 a,              '{\"b\":\"x\"}', x",
    "a.b,               {a: '[secret]'},        {a: {b: x}},            a.b,            (secret value hidden), x",
    "a.b,               {a: '[secret]'},        {a: '[secret]'},        a.b,            (secret value hidden), (secret value hidden)",
  })
  void aDifferenceHasTheDeepestPossiblePath(
      String path, String before, String after, String named, String old, String fresh) {
    var differences = new Differences(json(before), new JsonObject(), json(after));

    var properties = differences.at(new Step.Detail(path, false)).toList();

    assertEquals(List.of(new Property(named, old, fresh, false)), properties);
  }

  @Test
  void changesOutsidePulumiComeFromTheOutputs() {
    var differences = new Differences(json("{a: 7}"), json("{a: 30}"), json("{a: 7}"));

    var properties = differences.at(new Step.Detail("a", false)).toList();

    assertEquals(List.of(new Property("a", "30", "7", false)), properties);
  }

  @Test
  void ofAComputedOutputOnlyThePathIsKnown() {
    var differences = new Differences(json("{}"), json("{tagsAll: {Owner: a}}"), json("{}"));

    var properties = differences.at(new Step.Detail("tagsAll.Owner", false)).toList();

    assertEquals(List.of(new Property("tagsAll.Owner", "", "", false)), properties);
  }

  @Test
  void eachDifferenceOfATreeIsAProperty() {
    var differences =
        new Differences(
            json("{a: {b: 1; c: 1; d: 1}}"), new JsonObject(), json("{a: {c: 2; d: 1; e: 2}}"));

    var properties = differences.at(new Step.Detail("a", true)).toList();

    assertEquals(
        List.of(
            new Property("a.b", "1", "", true),
            new Property("a.c", "1", "2", true),
            new Property("a.e", "", "2", true)),
        properties);
  }

  /** JSON without quotes, and with semicolons for commas. */
  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace(';', ',')).getAsJsonObject();
  }
}
