package dev.skerry.handlers.users;

import static dev.skerry.handlers.users.UserFunctions.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.Property;
import dev.skerry.handlers.http.RecordedResponse;
import io.kotest.property.Arb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Random updates of a user in DynamoDB, compared with a map. */
class UpdatePropertiesTest {
  private static final DynamoDbClient CLIENT = UsersTables.client();

  private final String table = UsersTables.newTable();
  private final UserFunctions functions =
      new UserFunctions(
          new Users(
              deadline -> new DynamoDbUserRepository(CLIENT, table, deadline),
              UserFunctions.fixedClock()));

  /** A member of an update; {@code null} removes an attribute. */
  private record Member(String name, String value) {}

  private static final Arb<Member> MEMBERS =
      Property.anyOf(
          List.of(
              Property.combine(
                  Property.oneOf("name", "country", "state"),
                  Property.oneOf("A", "B", null),
                  Member::new),
              Property.map(
                  Property.oneOf("a@example.com", "b@example.com"),
                  email -> new Member("email", email))));

  /** Updates by attribute: the last member of a name counts. */
  private static final Arb<Map<String, String>> UPDATES =
      Property.map(Property.lists(MEMBERS, 4), UpdatePropertiesTest::byName);

  private record Pair(Map<String, String> first, Map<String, String> second) {}

  private static Map<String, String> byName(List<Member> members) {
    var update = new LinkedHashMap<String, String>();
    members.forEach(member -> update.put(member.name(), member.value()));
    return update;
  }

  private static String json(Map<String, String> update) {
    var members = new ArrayList<String>();
    update.forEach(
        (name, value) ->
            members.add("\"" + name + "\":" + (value == null ? "null" : "\"" + value + "\"")));
    return "{" + String.join(",", members) + "}";
  }

  private void startWithAda() {
    functions.delete("ada");
    functions.create(ADA);
  }

  private RecordedResponse update(Map<String, String> update) {
    return functions.update("ada", json(update));
  }

  private static Map<String, String> attributes(RecordedResponse response) {
    var attributes = new TreeMap<String, String>();
    for (var name : List.of("email", "name", "country", "state")) {
      if (response.member(name) != null) {
        attributes.put(name, response.member(name).toString());
      }
    }
    return attributes;
  }

  @Test
  void eachUpdateMergesItsMembersAndRemovesThoseThatAreNull() {
    Property.check(
        100,
        Property.lists(UPDATES, 6),
        updates -> {
          startWithAda();
          var model = new TreeMap<>(Map.of("email", "ada@example.com"));
          var version = 1;
          for (var update : updates) {
            update.forEach((name, value) -> model.compute(name, (key, old) -> value));
            version += update.isEmpty() ? 0 : 1;

            var response = update(update);

            assertEquals(model, attributes(response));
            assertEquals(Integer.toString(version), response.member("version"));
            assertEquals(response.body(), functions.get("ada").body());
          }
        });
  }

  @Test
  void anUpdateThatIsRepeatedChangesNoAttributeAgain() {
    Property.check(
        100,
        UPDATES,
        update -> {
          startWithAda();

          assertEquals(attributes(update(update)), attributes(update(update)));
        });
  }

  @Test
  void theOrderOfUpdatesOfDifferentAttributesDoesNotMatter() {
    Property.check(
        100,
        Property.combine(UPDATES, UPDATES, UpdatePropertiesTest::disjoint),
        pair -> {
          startWithAda();
          update(pair.first());
          var oneOrder = attributes(update(pair.second()));
          startWithAda();
          update(pair.second());
          var otherOrder = attributes(update(pair.first()));

          assertEquals(oneOrder, otherOrder);
        });
  }

  private static Pair disjoint(Map<String, String> first, Map<String, String> second) {
    var others = new LinkedHashMap<>(second);
    others.keySet().removeAll(first.keySet());
    return new Pair(first, others);
  }
}
