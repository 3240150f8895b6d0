package dev.skerry.serverless.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.provider.internal.models.ConstructResponse;
import com.pulumi.provider.internal.properties.PropertyValue;
import dev.skerry.serverless.ProvidedComponent;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A {@link UserTable} that a program in another language declares, with property values. */
class UserTableProviderPathTest {
  @Test
  void programsInOtherLanguagesCanSetIndexesCapacityAndReplicas() {
    var inputs =
        Map.of(
            "sortKey", PropertyValue.of("at"),
            "sortKeyType", PropertyValue.of("N"),
            "provisioned",
                PropertyValue.of(
                    Map.of(
                        "maxReadUnits", PropertyValue.of(9), "maxWriteUnits", PropertyValue.of(8))),
            "indexes",
                listOf(
                    Map.of(
                        "name", PropertyValue.of("by-email"),
                        "partitionKey", PropertyValue.of("email"),
                        "projectedAttributes",
                            PropertyValue.of(List.of(PropertyValue.of("name"))))),
            "replicas", listOf(Map.of("region", PropertyValue.of("eu-west-1"))));

    var program =
        RecordedProgram.run(ctx -> ProvidedComponent.construct("UserTable", "users", inputs));

    var table = program.resource("aws:dynamodb/table:Table", "users-table-SN");
    assertEquals(
        List.of(
            Map.of("name", "username", "type", "S"),
            Map.of("name", "at", "type", "N"),
            Map.of("name", "email", "type", "S")),
        table.input("attributes"));
    program.resource("aws:appautoscaling/target:Target", "users-write-target.by-email");
    program.resource("aws:dynamodb/tableReplica:TableReplica", "users-replica-eu-west-1");
  }

  @Test
  void programsInOtherLanguagesGetTheOutputsOfAnExistingTable() {
    var response = new AtomicReference<CompletableFuture<ConstructResponse>>();
    var inputs =
        Map.of(
            "existingTableName", PropertyValue.of("people"),
            "existingTableArn",
                PropertyValue.of("arn:aws:dynamodb:eu-west-1:111122223333:table/people"));

    RecordedProgram.run(
        ctx -> response.set(ProvidedComponent.construct("UserTable", "users", inputs)));

    var state = response.get().join().getState();
    assertEquals(PropertyValue.of("people"), state.get("tableName"));
    assertEquals(PropertyValue.of(""), state.get("streamArn"));
  }

  @Test
  void theProviderOfAReplicaHasTheConfigurationOfTheProgram() {
    var inputs = Map.of("replicas", listOf(Map.of("region", PropertyValue.of("eu-west-1"))));

    var program =
        RecordedProgram.run(
            ctx -> ProvidedComponent.construct("UserTable", "users", inputs),
            Map.of("aws:region", "us-east-1", "aws:profile", "staging"));

    var provider = program.succeeded().resource("pulumi:providers:aws", "users-replica-eu-west-1");
    assertEquals("eu-west-1", provider.input("region"));
    assertEquals("staging", provider.input("profile"));
  }

  private static PropertyValue listOf(Map<String, PropertyValue> only) {
    return PropertyValue.of(List.of(PropertyValue.of(only)));
  }
}
