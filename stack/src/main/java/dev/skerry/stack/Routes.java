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
          Endpoint.users("POST /users", "users.CreateUser", "PutItem"),
          Endpoint.users("GET /users", "users.ListUsers", "Scan"),
          Endpoint.users("GET /users/{username}", "users.GetUser", "GetItem"),
          Endpoint.users("PUT /users/{username}", "users.UpdateUser", "UpdateItem"),
          Endpoint.users("DELETE /users/{username}", "users.DeleteUser", "DeleteItem"));

  private Routes() {}

  /** The endpoints as the API takes them. */
  static List<RouteArgs> of(Settings settings, UsersTable users) {
    return ENDPOINTS.stream().map(endpoint -> endpoint.route(settings, users)).toList();
  }

  /**
   * @param route method and path below the base path
   * @param handler the handler class, below dev.skerry.handlers
   * @param open whether anybody may call it, in every stack
   * @param tableActions everything that the function may do with the users' table
   * @param variables the function's own environment variables
   */
  private record Endpoint(
      String route,
      String handler,
      boolean open,
      List<String> tableActions,
      Function<Settings, Map<String, String>> variables) {

    static Endpoint open(String route, String handler, String... tableActions) {
      return new Endpoint(route, handler, true, List.of(tableActions), settings -> Map.of());
    }

    static Endpoint users(String route, String handler, String... tableActions) {
      return new Endpoint(route, handler, false, List.of(tableActions), settings -> Map.of());
    }

    Endpoint with(Function<Settings, Map<String, String>> variables) {
      return new Endpoint(route, handler, open, tableActions, variables);
    }

    RouteArgs route(Settings settings, UsersTable users) {
      var access = settings.access();
      return RouteArgs.builder()
          .route(route)
          .handler("dev.skerry.handlers." + handler)
          .auth(open ? "none" : access.usersAuth())
          .anonymousReason(open ? OPEN : access.usersAnonymousReason())
          .policies(policies(users))
          .environment(environment(settings, users))
          .build();
    }

    private List<Output<String>> policies(UsersTable users) {
      return tableActions.isEmpty() ? List.of() : List.of(users.policy().apply(tableActions));
    }

    private List<VariableArgs> environment(Settings settings, UsersTable users) {
      var own =
          variables.apply(settings).entrySet().stream()
              .sorted(Map.Entry.comparingByKey()) // else each preview would show another order
              .map(variable -> VariableArgs.of(variable.getKey(), variable.getValue()));
      var table =
          tableActions.stream()
              .limit(1)
              .map(action -> VariableArgs.of("USERS_TABLE", users.name()));
      return Stream.concat(own, table).toList();
    }
  }
}
