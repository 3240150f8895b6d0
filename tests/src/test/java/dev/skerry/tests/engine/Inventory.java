package dev.skerry.tests.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.skerry.tests.fixture.FakeResource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Things without what chance gave them: two fake AWS that one program makes are equal.
 *
 * @param counts how many there are of each
 */
record Inventory(Map<JsonElement, Long> counts) {
  private static final Pattern CHANCE =
      Pattern.compile(
          "(?<=-)[0-9a-f]{7}(?![0-9A-Za-z])" // a made-up name's end
              + "|(?<=-)[0-9]{26}(?![0-9A-Za-z])" // the end of a name with a prefix
              + "|a[0-9]{9}" // an id
              + "|(?<=:layer:[A-Za-z0-9_-]{1,140}:)[0-9]+"
              + "|(?<=:function:[A-Za-z0-9_-]{1,64}:)[0-9]+"
              + "|(?<=\"(version|functionVersion)\":\")[0-9]+");

  static Inventory of(Collection<FakeResource> resources) {
    return new Inventory(
        resources.stream()
            .map(Inventory::usual)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  private static JsonElement usual(FakeResource thing) {
    return JsonParser.parseString(
        "{\"%s\": %s}"
            .formatted(
                thing.type(), CHANCE.matcher(thing.properties().toString()).replaceAll("*")));
  }
}
