package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.pulumi.asset.Archive;
import com.pulumi.asset.RemoteArchive;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.ArgumentErrors;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arguments of APIs for tests. The name of each component is {@code api}. */
final class Apis {
  /** Code that the component does not read. */
  static final Archive CODE = new RemoteArchive("https://example.com/code.zip");

  static final String POLICY = "{\"Statement\":[]}";

  static final RouteArgs GET_USER = getUser().build();

  private Apis() {}

  /** Returns valid arguments with those routes, or with {@link #GET_USER}. */
  static ServerlessApiArgs.Builder with(RouteArgs... routes) {
    return ServerlessApiArgs.builder()
        .code(CODE)
        .auth("iam")
        .routes(routes.length == 0 ? new RouteArgs[] {GET_USER} : routes);
  }

  /** Returns valid arguments with routes to one function, {@code handler}. */
  static ServerlessApiArgs.Builder withRoutes(String... routes) {
    return with(Stream.of(routes).map(it -> route(it).build()).toArray(RouteArgs[]::new));
  }

  /** Returns a route to the function {@code handler}. */
  static RouteArgs.Builder route(String route) {
    return route(route, "com.example.Handler");
  }

  static RouteArgs.Builder route(String route, String handler) {
    return RouteArgs.builder().route(route).handler(handler);
  }

  /** Returns a route like {@link #GET_USER}, to the function {@code getUser}. */
  static RouteArgs.Builder getUser() {
    return route("GET /users/{username}", "com.example.GetUser");
  }

  /** Returns that many routes, and one more. */
  static List<RouteArgs> posts(int number, String last) {
    var posts = IntStream.range(0, number).mapToObj(i -> "POST /" + i);
    return Stream.concat(posts, Stream.of(last)).map(it -> route(it).build()).toList();
  }

  static ServerlessApi declare(ServerlessApiArgs.Builder args) {
    return new ServerlessApi("api", args.build(), ComponentResourceOptions.Empty);
  }

  static RecordedProgram run(ServerlessApiArgs.Builder args) {
    return RecordedProgram.run(ctx -> declare(args));
  }

  /** Runs a program in which an argument becomes known after the declaration; returns its error. */
  static <T> String failure(ServerlessApiArgs.Builder args, CompletableFuture<T> later, T value) {
    return RecordedProgram.run(
            ctx -> {
              declare(args);
              later.complete(value);
            },
            Map.of())
        .failure();
  }

  static void assertValid(ServerlessApiArgs.Builder args) {
    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args.build()));
  }

  /** Asserts the errors of the arguments, each without the component's name. */
  static void assertInvalid(ServerlessApiArgs.Builder args, String... errors) {
    ArgumentErrors.assertErrors(
        "ServerlessApi 'api'", () -> ServerlessApiSettings.of("api", args.build()), errors);
  }

  /** Returns an input of a function of the API. */
  static Object functionInput(RecordedProgram program, String function, String input) {
    return program.resource("aws:lambda/function:Function", "api-" + function).input(input);
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> environment(RecordedProgram program, String function) {
    var environment = (Map<String, Object>) functionInput(program, function, "environment");
    return (Map<String, String>) environment.get("variables");
  }
}
