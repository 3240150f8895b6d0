package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.Context;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.core.Alias;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A component's child with another name in a later release. */
@EngineTest
@TestInstance(Lifecycle.PER_CLASS)
final class RenamedChildTest {
  private Deployment deployment;

  @BeforeAll
  void deploy(@TempDir Path folder) throws Exception {
    deployment = Deployment.ofProject(folder, "notes", "test");
    deployment.up(table("notes-table")).succeeds();
  }

  @Test
  void withAnAliasNothingChanges() {
    var former = Alias.builder().name("notes-table").build();

    var renamed = deployment.previewUnchanged(table("notes-entries", former));

    assertEquals("", renamed.succeeds().stepLines());
  }

  @Test
  void withoutAnAliasTheTableIsCreatedAgainAndTheFormerOneDeleted() {
    var renamed = deployment.preview(table("notes-entries")).succeeds();

    assertEquals(
        """
        create aws:dynamodb/table:Table notes-entries
        delete aws:dynamodb/table:Table notes-table""",
        renamed.stepLines());
  }

  private static Consumer<Context> table(String name, Alias... aliases) {
    return context -> {
      var notes = new ComponentResource("tests:index:Notes", "notes");
      new Table(
          name,
          TableArgs.builder()
              .billingMode("PAY_PER_REQUEST")
              .hashKey("id")
              .attributes(TableAttributeArgs.builder().name("id").type("S").build())
              .build(),
          CustomResourceOptions.builder().parent(notes).aliases(aliases).build());
    };
  }
}
