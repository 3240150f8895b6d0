package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Global secondary indexes of a {@link UserTable}. */
class UserTableIndexTest {
  private static GlobalIndexArgs.Builder index(String name) {
    return GlobalIndexArgs.builder().name(name).partitionKey("email");
  }

  private static UserTableArgs.Builder with(GlobalIndexArgs.Builder... indexes) {
    return UserTableArgs.builder()
        .indexes(List.of(indexes).stream().map(GlobalIndexArgs.Builder::build).toList());
  }

  private static Map<String, Object> table(UserTableArgs.Builder args) {
    return Tables.declare(args).ofType("aws:dynamodb/table:Table").get(0).inputs();
  }

  private static GlobalIndexArgs.Builder[] indexes(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> index("by-" + number))
        .toArray(GlobalIndexArgs.Builder[]::new);
  }

  private static List<String> attributes(int count) {
    return IntStream.range(0, count).mapToObj(number -> "a" + number).toList();
  }

  @Test
  void anIndexHasAllAttributesByDefault() {
    var table = table(with(index("by-email")));

    assertEquals(
        List.of(Map.of("name", "by-email", "hashKey", "email", "projectionType", "ALL")),
        table.get("globalSecondaryIndexes"));
    assertEquals(
        List.of(Map.of("name", "username", "type", "S"), Map.of("name", "email", "type", "S")),
        table.get("attributes"));
  }

  @Test
  void everyArgumentReachesTheIndex() {
    var byAge =
        GlobalIndexArgs.builder()
            .name("by.age_1")
            .partitionKey("country")
            .sortKey("age")
            .sortKeyType("N")
            .projectedAttributes("name", "state");

    var table = table(with(byAge, index("by-email").projection("keys")));

    assertEquals(
        List.of(
            Map.of(
                "name", "by.age_1",
                "hashKey", "country",
                "rangeKey", "age",
                "projectionType", "INCLUDE",
                "nonKeyAttributes", List.of("name", "state")),
            Map.of("name", "by-email", "hashKey", "email", "projectionType", "KEYS_ONLY")),
        table.get("globalSecondaryIndexes"));
  }

  @Test
  void aKeyOfTheTableKeepsItsTypeInAnIndex() {
    var byDay = GlobalIndexArgs.builder().name("by-day").partitionKey("day").sortKey("id");

    var table = table(with(byDay).partitionKey("id").partitionKeyType("N"));

    assertEquals(
        List.of(Map.of("name", "id", "type", "N"), Map.of("name", "day", "type", "S")),
        table.get("attributes"));
  }

  @Test
  void theTypeOfAnAttributeInOneIndexAppliesToAll() {
    var byAge = GlobalIndexArgs.builder().name("by-age").partitionKey("age");

    var table = table(with(index("by-email").sortKey("age"), byAge.partitionKeyType("N")));

    assertEquals(
        List.of(
            Map.of("name", "username", "type", "S"),
            Map.of("name", "age", "type", "N"),
            Map.of("name", "email", "type", "S")),
        table.get("attributes"));
  }

  @Test
  void theMonitoredTableContainsTheNamesOfItsIndexes() {
    var args = with(index("by-email")).build();

    var program =
        RecordedProgram.run(
            ctx ->
                ctx.export(
                    "indexes",
                    Output.of(new UserTable("users", args, null).monitored().indexes())));

    assertEquals(List.of("by-email"), program.output("indexes"));
  }

  @Test
  void anAttributeWithTwoTypesIsInvalid() {
    var byName = index("by-name").sortKey("username").sortKeyType("N");
    var byAge = GlobalIndexArgs.builder().name("by-age").partitionKey("age");

    assertInvalid(
        with(
            byName, byAge.partitionKeyType("N"), index("by-email").sortKey("age").sortKeyType("S")),
        """
        index 'by-name': sortKeyType is 'N', which conflicts with type 'S' of attribute 'username' in another key. Allowed: one type for each attribute of a table. Fix: set the same type in all keys with this attribute.
        index 'by-email': sortKeyType is 'S', which conflicts with type 'N' of attribute 'age' in another key. Allowed: one type for each attribute of a table. Fix: set the same type in all keys with this attribute.""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "by email", "by/email", "ünder", "{256}"})
  void anInvalidIndexNameIsAnError(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    assertInvalid(
        with(index(name)),
        "index '%s': name is '%1$s'. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name."
            .formatted(name));
  }

  @Test
  void anEmptyIndexIsInvalidAndTheErrorsListMissingArguments() {
    assertInvalid(
        with(GlobalIndexArgs.builder()),
        """
        index '': name is ''. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name.
        index '': partitionKey is missing. Allowed: 1 to 255 characters. Fix: set partitionKey.""");
  }

  @Test
  void twoIndexesWithTheSameNameAreInvalid() {
    assertInvalid(
        with(index("by-email"), index("by-email"), index("by-email")),
        "indexes contains 'by-email' 3 times. Allowed: each value once."
            + " Fix: remove or rename one in indexes.");
  }

  @Test
  void twentyIndexesAreValidAndTwentyOneInvalid() {
    var twenty = with(indexes(20)).build();

    assertEquals(20, UserTableSettings.of("users", twenty).indexes().size());
    assertInvalid(
        with(indexes(21)), "indexes has 21 elements. Allowed: 0 to 20. Fix: remove indexes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ALL", "include", "everything"})
  void anUnknownProjectionIsInvalid(String projection) {
    assertInvalid(
        with(index("by-email").projection(projection)),
        "index 'by-email': projection is '%s'. Allowed: all, keys. Fix: change projection."
            .formatted(projection));
  }

  @Test
  void aProjectionConflictsWithProjectedAttributes() {
    assertInvalid(
        with(index("by-email").projection("keys").projectedAttributes("name")),
        "index 'by-email': projection conflicts with projectedAttributes."
            + " Allowed: one of the two. Fix: remove projection or projectedAttributes.");
  }

  @Test
  void projectedAttributesAreOneToTwentyUniqueNames() {
    assertInvalid(
        with(
            index("none").projectedAttributes(List.of()),
            index("many").projectedAttributes(attributes(21)),
            index("twice").projectedAttributes("name", "name", "")),
        """
        index 'none': projectedAttributes has 0 elements. Allowed: 1 to 20. Fix: change projectedAttributes, or set projection to 'all' or 'keys'.
        index 'many': projectedAttributes has 21 elements. Allowed: 1 to 20. Fix: change projectedAttributes, or set projection to 'all' or 'keys'.
        index 'twice': projectedAttributes contains ''. Allowed: 1 to 255 characters. Fix: change projectedAttributes.
        index 'twice': projectedAttributes contains 'name' 2 times. Allowed: each value once. Fix: remove or rename one in projectedAttributes.""");
  }

  @Test
  void oneHundredProjectedAttributesOfAllIndexesAreValidAndMoreInvalid() {
    var indexes = indexes(6);
    IntStream.range(0, 5).forEach(n -> indexes[n].projectedAttributes(attributes(20)));
    var hundred = with(indexes).build();

    var accepted = UserTableSettings.of("users", hundred);
    indexes[5].projectedAttributes("one");

    assertEquals(6, accepted.indexes().size());
    assertInvalid(
        with(indexes),
        "projectedAttributes of all indexes have 101 elements. Allowed: 0 to 100."
            + " Fix: remove attributes, or set projection to 'all' or 'keys'.");
  }

  @Test
  void theTtlAttributeIsANumberInEveryIndex() {
    var byExpiry = GlobalIndexArgs.builder().name("by-expiry").partitionKey("expiresAt");

    assertInvalid(
        with(byExpiry).ttlAttribute("expiresAt"),
        "ttlAttribute is 'expiresAt', which has type 'S' as a key of an index. Allowed:"
            + " an attribute of type 'N'. Fix: set type 'N' in the index, or change ttlAttribute.");
  }
}
