package dev.skerry.stack;

import com.pulumi.core.Output;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.VariableArgs;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of endpoints: for each one line, one handler class, one function, one role. */
final class Routes {
  /** The class that answers what no route matches. */
  static final String FALLBACK = "dev.skerry.handlers.http.Fallback";

  private static final String OPEN = "monitors and deployment tests call it without credentials";

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.open("GET /", "welcome.Welcome"),
          Endpoint.open("GET /health", "health.Health", "GetItem"),
          Endpoint.open("GET /metadata", "metadata.Metadata").with(Release::variables),
          Endpoint.users("POST /users", "users.CreateUser", "PutItem").idempotent(),
          Endpoint.users("GET /users", "users.ListUsers", "Scan"),
          Endpoint.users("GET /users/{username}", "users.GetUser", "GetItem"),
          Endpoint.users("PUT /users/{username}", "users.UpdateUser", "UpdateItem"),
          Endpoint.users("DELETE /users/{username}", "users.DeleteUser", "DeleteItem"));

  private Routes() {}

  /** The endpoints as the API takes them. */
  static List<RouteArgs> of(Settings settings, Tables tables) {
    return ENDPOINTS.stream().map(endpoint -> endpoint.route(settings, tables)).toList();
  }

  /**
   * @param route method and path below the base path
   * @param handler the handler class, below dev.skerry.handlers
   * @param open whether anybody may call it, in every stack
   * @param tableActions everything that the function may do with the users' table
   * @param isIdempotent whether callers may send an {@code Idempotency-Key}
   * @param variables the function's own environment variables
   */
  private record Endpoint(
      String route,
      String handler,
      boolean open,
      List<String> tableActions,
      boolean isIdempotent,
      Function<Settings, Map<String, String>> variables) {

    static Endpoint open(String route, String handler, String... tableActions) {
      return new Endpoint(route, handler, true, List.of(tableActions), false, settings -> Map.of());
    }

    static Endpoint users(String route, String handler, String... tableActions) {
      return new Endpoint(
          route, handler, false, List.of(tableActions), false, settings -> Map.of());
    }

    Endpoint with(Function<Settings, Map<String, String>> variables) {
      return new Endpoint(route, handler, open, tableActions, isIdempotent, variables);
    }

    /** The handler uses {@code Idempotency}. */
    Endpoint idempotent() {
      return new Endpoint(route, handler, open, tableActions, true, variables);
    }

    RouteArgs route(Settings settings, Tables tables) {
      var access = settings.access();
      return RouteArgs.builder()
          .route(route)
          .handler("dev.skerry.handlers." + handler)
          .auth(open ? "none" : access.usersAuth())
          .anonymousReason(open ? OPEN : access.usersAnonymousReason())
          .policies(policies(tables))
          .environment(environment(settings, tables))
          .build();
    }

    /** One document, so that a change of the setting idempotency deletes no policy. */
    private List<Output<String>> policies(Tables tables) {
      var users =
          tableActions.stream().limit(1).map(any -> tables.users().policy().apply(tableActions));
      var records = records(tables).map(table -> table.policy().apply(List.of("PutItem")));
      return Stream.concat(users, records).reduce(TableAccess::union).stream().toList();
    }

    private List<VariableArgs> environment(Settings settings, Tables tables) {
      var own =
          variables.apply(settings).entrySet().stream()
              .sorted(Map.Entry.comparingByKey()) // else each preview would show another order
              .map(variable -> VariableArgs.of(variable.getKey(), variable.getValue()));
      var users =
          tableActions.stream()
              .limit(1)
              .map(any -> VariableArgs.of("USERS_TABLE", tables.users().name()));
      var records =
          records(tables).map(table -> VariableArgs.of("IDEMPOTENCY_TABLE", table.name()));
      return Stream.of(own, users, records).flatMap(Function.identity()).toList();
    }

    private Stream<TableAccess> records(Tables tables) {
      return tables.idempotency().stream().filter(table -> isIdempotent);
    }
  }
}
