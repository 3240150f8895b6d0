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
 * Resources without generated names and ids, so that two deployments of a program are equal.
 *
 * @param counts the number of equal resources
 */
record Inventory(Map<JsonElement, Long> counts) {
  static final Pattern GENERATED =
      Pattern.compile(
          "(?<=-)[0-9a-f]{7}(?![0-9A-Za-z])" // the end of a generated name
              + "|(?<=-)[0-9]{26}(?![0-9A-Za-z])" // the end of a name from a prefix
              + "|a[0-9]{9}" // a generated id
              + "|(?<=:layer:[A-Za-z0-9_-]{1,140}:)[0-9]+"
              + "|(?<=:function:[A-Za-z0-9_-]{1,64}:)[0-9]+"
              + "|(?<=\"(version|functionVersion)\":\")[0-9]+");

  static Inventory of(Collection<FakeResource> resources) {
    return new Inventory(
        resources.stream()
            .map(Inventory::normalize)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  private static JsonElement normalize(FakeResource resource) {
    return JsonParser.parseString(
        "{\"%s\": %s}"
            .formatted(
                resource.type(),
                GENERATED.matcher(resource.properties().toString()).replaceAll("*")));
  }
}
