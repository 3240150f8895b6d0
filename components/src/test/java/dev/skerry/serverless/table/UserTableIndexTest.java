package dev.skerry.serverless.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    var built = args.build();
    return RecordedProgram.run(ctx -> new UserTable("users", built, null))
        .ofType("aws:dynamodb/table:Table")
        .get(0)
        .inputs();
  }

  private static String error(UserTableArgs.Builder args) {
    var built = args.build();
    return assertThrows(IllegalArgumentException.class, () -> UserTableSettings.of("users", built))
        .getMessage();
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
                "name",
                "by.age_1",
                "hashKey",
                "country",
                "rangeKey",
                "age",
                "projectionType",
                "INCLUDE",
                "nonKeyAttributes",
                List.of("name", "state")),
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

    var error =
        error(
            with(
                byName,
                byAge.partitionKeyType("N"),
                index("by-email").sortKey("age").sortKeyType("S")));

    assertEquals(
        """
        UserTable 'users': index 'by-name': sortKeyType is 'N', which conflicts with type 'S' of attribute 'username' in another key. Allowed: one type for each attribute of a table. Fix: set the same type in all keys with this attribute.
        UserTable 'users': index 'by-email': sortKeyType is 'S', which conflicts with type 'N' of attribute 'age' in another key. Allowed: one type for each attribute of a table. Fix: set the same type in all keys with this attribute.""",
        error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "by email", "by/email", "ünder", "{256}"})
  void anInvalidIndexNameIsAnError(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var error = error(with(index(name)));

    assertEquals(
        "UserTable 'users': index '%s': name is '%1$s'. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name."
            .formatted(name),
        error);
  }

  @Test
  void anEmptyIndexIsInvalidAndTheErrorsListMissingArguments() {
    var error = error(with(GlobalIndexArgs.builder()));

    assertEquals(
        """
        UserTable 'users': index '': name is ''. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name.
        UserTable 'users': index '': partitionKey is missing. Allowed: 1 to 255 characters. Fix: set partitionKey.""",
        error);
  }

  @Test
  void twoIndexesWithTheSameNameAreInvalid() {
    var error = error(with(index("by-email"), index("by-email"), index("by-email")));

    assertEquals(
        "UserTable 'users': indexes contains 'by-email' 3 times. Allowed: each value once."
            + " Fix: remove or rename one in indexes.",
        error);
  }

  @Test
  void twentyIndexesAreValidAndTwentyOneInvalid() {
    var twenty = with(indexes(20)).build();

    var error = error(with(indexes(21)));

    assertEquals(20, UserTableSettings.of("users", twenty).indexes().size());
    assertEquals(
        "UserTable 'users': indexes has 21 elements. Allowed: 0 to 20. Fix: remove indexes.",
        error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ALL", "include", "everything"})
  void anUnknownProjectionIsInvalid(String projection) {
    var error = error(with(index("by-email").projection(projection)));

    assertEquals(
        "UserTable 'users': index 'by-email': projection is '"
            + projection
            + "'. Allowed: all, keys. Fix: change projection.",
        error);
  }

  @Test
  void aProjectionConflictsWithProjectedAttributes() {
    var error = error(with(index("by-email").projection("keys").projectedAttributes("name")));

    assertEquals(
        "UserTable 'users': index 'by-email': projection conflicts with projectedAttributes."
            + " Allowed: one of the two. Fix: remove projection or projectedAttributes.",
        error);
  }

  @Test
  void projectedAttributesAreOneToTwentyUniqueNames() {
    var error =
        error(
            with(
                index("none").projectedAttributes(List.of()),
                index("many").projectedAttributes(attributes(21)),
                index("twice").projectedAttributes("name", "name", "")));

    assertEquals(
        """
        UserTable 'users': index 'none': projectedAttributes has 0 elements. Allowed: 1 to 20. Fix: change projectedAttributes, or set projection to 'all' or 'keys'.
        UserTable 'users': index 'many': projectedAttributes has 21 elements. Allowed: 1 to 20. Fix: change projectedAttributes, or set projection to 'all' or 'keys'.
        UserTable 'users': index 'twice': projectedAttributes contains ''. Allowed: 1 to 255 characters. Fix: change projectedAttributes.
        UserTable 'users': index 'twice': projectedAttributes contains 'name' 2 times. Allowed: each value once. Fix: remove or rename one in projectedAttributes.""",
        error);
  }

  @Test
  void oneHundredProjectedAttributesOfAllIndexesAreValidAndMoreInvalid() {
    var indexes = indexes(6);
    IntStream.range(0, 5).forEach(n -> indexes[n].projectedAttributes(attributes(20)));
    var hundred = with(indexes).build();

    var accepted = UserTableSettings.of("users", hundred);
    indexes[5].projectedAttributes("one");
    var error = error(with(indexes));

    assertEquals(6, accepted.indexes().size());
    assertEquals(
        "UserTable 'users': projectedAttributes of all indexes have 101 elements. Allowed: 0 to 100."
            + " Fix: remove attributes, or set projection to 'all' or 'keys'.",
        error);
  }

  @Test
  void theTtlAttributeIsANumberInEveryIndex() {
    var byExpiry = GlobalIndexArgs.builder().name("by-expiry").partitionKey("expiresAt");

    var error = error(with(byExpiry).ttlAttribute("expiresAt"));

    assertEquals(
        "UserTable 'users': ttlAttribute is 'expiresAt', which has type 'S' as a key of an index. Allowed:"
            + " an attribute of type 'N'. Fix: set type 'N' in the index, or change ttlAttribute.",
        error);
  }
}
