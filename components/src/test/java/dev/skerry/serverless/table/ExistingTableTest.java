package dev.skerry.serverless.table;

import static dev.skerry.serverless.table.Tables.assertInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import dev.skerry.serverless.internal.PolicyDocument;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A {@link UserTable} that refers to an existing table. */
class ExistingTableTest {
  private static final String ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/people";
  private static final Map<Class<?>, Object> SAMPLES =
      Map.of(
          String.class,
          "S",
          Integer.class,
          7,
          Boolean.class,
          false,
          List.class,
          List.of(),
          ProvisionedArgs.class,
          ProvisionedArgs.builder().maxReadUnits(1).maxWriteUnits(1).build(),
          com.pulumi.core.Output.class,
          com.pulumi.core.Output.of(ARN));

  private static UserTableArgs.Builder people() {
    return UserTableArgs.builder().existingTableName("people").existingTableArn(ARN);
  }

  @Test
  void anExistingTableCreatesNoResources() {
    var program = RecordedProgram.run(ctx -> new UserTable("users", people().build(), null));

    assertEquals(
        List.of("aws-serverless:index:UserTable"),
        program.resources().stream().map(resource -> resource.type()).toList());
  }

  @Test
  void theOutputsAreThoseOfTheExistingTable() {
    var program =
        RecordedProgram.run(
            ctx -> {
              var table = new UserTable("users", people().build(), null);
              ctx.export("name", table.tableName());
              ctx.export("arn", table.tableArn());
              ctx.export("stream", table.streamArn());
              ctx.export("monitored", table.monitored().tableName());
              ctx.export("mayGet", table.policyFor("GetItem"));
              ctx.export("mayQuery", table.policyForIndex("any-index", "Query"));
            });

    assertEquals("people", program.output("name"));
    assertEquals(ARN, program.output("arn"));
    assertEquals("", program.output("stream"));
    assertEquals("people", program.output("monitored"));
    assertEquals(
        PolicyDocument.allow(List.of("dynamodb:GetItem"), List.of(ARN)), program.output("mayGet"));
    assertEquals(
        PolicyDocument.allow(List.of("dynamodb:Query"), List.of(ARN + "/index/any-index")),
        program.output("mayQuery"));
  }

  @Test
  void aNameWithoutAnArnIsInvalid() {
    assertInvalid(
        UserTableArgs.builder().existingTableName("people"),
        "existingTableArn is missing. Allowed: existingTableName and"
            + " existingTableArn together. Fix: set existingTableArn.");
  }

  @Test
  void anArnWithoutANameIsInvalid() {
    assertInvalid(
        UserTableArgs.builder().existingTableArn(ARN),
        "existingTableName is missing. Allowed: existingTableName and"
            + " existingTableArn together. Fix: set existingTableName.");
  }

  @Test
  void aNameInsteadOfAnArnIsInvalid() {
    assertInvalid(
        people().existingTableArn("people"),
        "existingTableArn is 'people'. Allowed: the ARN of a table,"
            + " arn:aws:dynamodb:REGION:ACCOUNT:table/NAME. Fix: change existingTableArn.");
  }

  @Test
  void theArnOfAnotherTableIsInvalid() {
    assertInvalid(
        people().existingTableName("users"),
        "existingTableName is 'users', which conflicts with existingTableArn '"
            + ARN
            + "'. Allowed: name and ARN of the same table. Fix: change existingTableName or existingTableArn.");
  }

  @Test
  void withoutNameAndArnTheTableIsNew() {
    var args = people().existingTableName((String) null).existingTableArn((String) null).build();

    assertEquals(Optional.empty(), UserTableSettings.of("users", args).existing());
  }

  @Test
  void otherArgumentsConflictWithAnExistingTable() {
    assertInvalid(
        people().partitionKey("id").deletionProtection(false),
        """
        partitionKey conflicts with existingTableName. Allowed: only existingTableName and existingTableArn: the component does not change the table. Fix: remove partitionKey.
        deletionProtection conflicts with existingTableName. Allowed: only existingTableName and existingTableArn: the component does not change the table. Fix: remove deletionProtection.""");
  }

  static Stream<Field> shaping() {
    return Stream.of(UserTableArgs.class.getDeclaredFields())
        .filter(field -> !field.isSynthetic() && !field.getName().startsWith("existing"));
  }

  @ParameterizedTest
  @MethodSource("shaping")
  void everyOtherArgumentConflictsWithAnExistingTable(Field argument)
      throws IllegalAccessException {
    var args = people().build();
    argument.set(args, SAMPLES.get(argument.getType()));

    var error = ArgumentErrors.message(() -> UserTableSettings.of("users", args));

    assertEquals(
        "UserTable 'users': %s conflicts with existingTableName. Allowed: only existingTableName and existingTableArn: the component does not change the table. Fix: remove %1$s."
            .formatted(argument.getName()),
        error.lines().findFirst().orElseThrow());
  }
}
