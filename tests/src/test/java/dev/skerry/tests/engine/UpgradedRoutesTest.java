package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pulumi.Context;
import dev.skerry.serverless.api.RouteArgs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes of a stack of an earlier release, whose logical names include the variables. */
@EngineTest
final class UpgradedRoutesTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  @TempDir private Path folder;
  private Deployment stack;

  @BeforeEach
  void upgrade() throws Exception {
    stack = RecordedStack.in(folder);
  }

  @Test
  void anUpgradeKeepsTheRoutes() {
    var before = ids();

    var upgrade = stack.up(RecordedApi.program(stack)).succeeds();

    assertEquals("", upgrade.of(ROUTE).stepLines());
    assertEquals(before, ids());
  }

  @Test
  void aLaterUpdateRenamesTheVariables() {
    var before = ids();
    stack.up(RecordedApi.program(stack)).succeeds();

    var renamed = stack.up(renamed()).succeeds();

    assertEquals(
        "update " + ROUTE + " api-DELETE /users/{} [routeKey]", renamed.of(ROUTE).stepLines());
    assertEquals(before, ids());
  }

  @Test
  void anUpgradeThatAlsoRenamesVariablesFails() {
    var failed = stack.up(renamed()).fails();

    assertTrue(failed.output().contains("DELETE /users/{}' exists already"), failed::output);
    stack.up(RecordedApi.program(stack)).succeeds();
    stack.up(renamed()).succeeds();
  }

  private Consumer<Context> renamed() {
    var handler = RouteArgs.of("DELETE /users/{username}", "com.example.Answer");
    return RecordedApi.program(
        stack,
        api ->
            api.routes(
                RouteArgs.of("GET /users/{username}", "com.example.Answer"),
                handler,
                RouteArgs.of("GET /files/{path+}", "com.example.Answer")));
  }

  private List<String> ids() {
    return stack.fakeAws().all(ROUTE).stream().map(route -> route.id()).sorted().toList();
  }
}
