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

/** Global indexes of a {@link UserTable}. */
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

  private static String refusal(UserTableArgs.Builder args) {
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
  void anIndexHasAllAttributesUnlessTold() {
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
  void aTypeThatOneIndexGivesHoldsForAll() {
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
  void anIndexIsMonitoredByItsName() {
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
  void anAttributeOfTwoTypesIsRefused() {
    var byName = index("by-name").sortKey("username").sortKeyType("N");
    var byAge = GlobalIndexArgs.builder().name("by-age").partitionKey("age");

    var refusal =
        refusal(
            with(
                byName,
                byAge.partitionKeyType("N"),
                index("by-email").sortKey("age").sortKeyType("S")));

    assertEquals(
        """
        UserTable 'users': index 'by-name': attribute 'username' has type 'N', and 'S' elsewhere. Allowed: one type for an attribute of a table. Fix: give it the same type as a key of the table and of every index.
        UserTable 'users': index 'by-email': attribute 'age' has type 'S', and 'N' elsewhere. Allowed: one type for an attribute of a table. Fix: give it the same type as a key of the table and of every index.""",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "by email", "by/email", "ünder", "{256}"})
  void anIndexNameThatDynamoDbRefusesIsRefused(String text) {
    var name = text.replace("{256}", "a".repeat(256));

    var refusal = refusal(with(index(name)));

    assertEquals(
        "UserTable 'users': index '%s': name is '%1$s'. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name."
            .formatted(name),
        refusal);
  }

  @Test
  void anEmptyIndexIsRefusedWithEverythingThatIsMissing() {
    var refusal = refusal(with(GlobalIndexArgs.builder()));

    assertEquals(
        """
        UserTable 'users': index '': name is ''. Allowed: 3 to 255 letters, digits, '_', '-' and '.'. Fix: change name.
        UserTable 'users': index '': partitionKey is missing. Allowed: 1 to 255 characters. Fix: set partitionKey.""",
        refusal);
  }

  @Test
  void twoIndexesOfOneNameAreRefused() {
    var refusal = refusal(with(index("by-email"), index("by-email"), index("by-email")));

    assertEquals(
        "UserTable 'users': two indexes are called 'by-email'. Allowed: one index of a name."
            + " Fix: rename or drop one of them.",
        refusal);
  }

  @Test
  void twentyIndexesAreAcceptedAndTwentyOneRefused() {
    var twenty = with(indexes(20)).build();

    var refusal = refusal(with(indexes(21)));

    assertEquals(20, UserTableSettings.of("users", twenty).indexes().size());
    assertEquals(
        "UserTable 'users': indexes are 21. Allowed: 0 to 20. Fix: drop some of the indexes.",
        refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ALL", "include", "everything"})
  void anUnknownProjectionIsRefused(String projection) {
    var refusal = refusal(with(index("by-email").projection(projection)));

    assertEquals(
        "UserTable 'users': index 'by-email': projection is '"
            + projection
            + "'. Allowed: all, keys. Fix: change projection.",
        refusal);
  }

  @Test
  void aProjectionBesideNamedAttributesIsRefused() {
    var refusal = refusal(with(index("by-email").projection("keys").projectedAttributes("name")));

    assertEquals(
        "UserTable 'users': index 'by-email': projection is 'keys' beside projectedAttributes."
            + " Allowed: one of the two. Fix: drop projection or projectedAttributes.",
        refusal);
  }

  @Test
  void namedAttributesAreOneToTwentyEachOnce() {
    var refusal =
        refusal(
            with(
                index("none").projectedAttributes(List.of()),
                index("many").projectedAttributes(attributes(21)),
                index("twice").projectedAttributes("name", "name", "")));

    assertEquals(
        """
        UserTable 'users': index 'none': projectedAttributes are 0. Allowed: 1 to 20. Fix: project 'all' or 'keys', or name some attributes.
        UserTable 'users': index 'many': projectedAttributes are 21. Allowed: 1 to 20. Fix: project 'all' or 'keys', or name some attributes.
        UserTable 'users': index 'twice': one of projectedAttributes is ''. Allowed: 1 to 255 characters. Fix: change one of projectedAttributes.
        UserTable 'users': index 'twice': projectedAttributes are [name, name, ]. Allowed: each attribute once. Fix: drop what is twice.""",
        refusal);
  }

  @Test
  void aHundredNamedAttributesOfAllIndexesAreAcceptedAndMoreRefused() {
    var indexes = indexes(6);
    IntStream.range(0, 5).forEach(n -> indexes[n].projectedAttributes(attributes(20)));
    var hundred = with(indexes).build();

    var accepted = UserTableSettings.of("users", hundred);
    indexes[5].projectedAttributes("one");
    var refusal = refusal(with(indexes));

    assertEquals(6, accepted.indexes().size());
    assertEquals(
        "UserTable 'users': projectedAttributes of all indexes are 101. Allowed: 0 to 100."
            + " Fix: project 'all' or 'keys', or fewer attributes.",
        refusal);
  }

  @Test
  void whatExpiresIsANumberInEveryIndex() {
    var byExpiry = GlobalIndexArgs.builder().name("by-expiry").partitionKey("expiresAt");

    var refusal = refusal(with(byExpiry).ttlAttribute("expiresAt"));

    assertEquals(
        "UserTable 'users': ttlAttribute is 'expiresAt', which an index has with type 'S'. Allowed:"
            + " an attribute of type 'N': DynamoDB expires nothing by another. Fix: give it type 'N'"
            + " in the index, or change ttlAttribute.",
        refusal);
  }
}
