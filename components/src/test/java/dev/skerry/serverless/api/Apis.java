package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.pulumi.asset.Archive;
import com.pulumi.asset.RemoteArchive;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.RecordedProgram;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** APIs for tests, named {@code api}. */
final class Apis {
  /** Code that is not looked into. */
  static final Archive CODE = new RemoteArchive("https://example.com/code.zip");

  static final String POLICY = "{\"Statement\":[]}";

  static final RouteArgs GET_USER = RouteArgs.of("GET /users/{username}", "com.example.GetUser");

  private Apis() {}

  /** Good arguments with those routes; without any: with {@link #GET_USER}. */
  static ServerlessApiArgs.Builder with(RouteArgs... routes) {
    return ServerlessApiArgs.builder()
        .code(CODE)
        .auth("iam")
        .routes(routes.length == 0 ? new RouteArgs[] {GET_USER} : routes);
  }

  /** Good arguments with one route and the handler that answers it. */
  static ServerlessApiArgs.Builder withRoute(String route) {
    return with(RouteArgs.of(route, "com.example.Handler"));
  }

  static ServerlessApi declare(ServerlessApiArgs.Builder args) {
    return new ServerlessApi("api", args.build(), ComponentResourceOptions.Empty);
  }

  static RecordedProgram run(ServerlessApiArgs.Builder args) {
    return RecordedProgram.run(ctx -> declare(args));
  }

  /** What a program fails with that has those arguments and learns one of them afterwards. */
  static <T> String failure(ServerlessApiArgs.Builder args, CompletableFuture<T> later, T value) {
    return RecordedProgram.run(
            ctx -> {
              declare(args);
              later.complete(value);
            },
            Map.of())
        .failure();
  }

  /** Those arguments are refused with those words, said of the component. */
  static void assertInvalid(ServerlessApiArgs.Builder args, String... errors) {
    var refusal =
        assertThrows(
            IllegalArgumentException.class, () -> ServerlessApiSettings.of("api", args.build()));
    var expected = String.join("\n", errors).replaceAll("(?m)^", "ServerlessApi 'api': ");
    assertEquals(expected, refusal.getMessage());
  }

  /** An input of a function of the API. */
  static Object functionInput(RecordedProgram program, String function, String input) {
    return program.resource("aws:lambda/function:Function", "api-" + function).input(input);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> environment(RecordedProgram program, String function) {
    var environment = (Map<String, Object>) functionInput(program, function, "environment");
    return (Map<String, String>) environment.get("variables");
  }
}
