package dev.skerry.stack;

import static dev.skerry.stack.Tables.USERS;

import com.pulumi.core.Output;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.VariableArgs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
          Endpoint.open("GET /health", "health.Health").uses(USERS, "GetItem"),
          Endpoint.open("GET /metadata", "metadata.Metadata").with(Release::variables),
          Endpoint.of("POST /users", "users.CreateUser").uses(USERS, "PutItem").idempotent(),
          Endpoint.of("GET /users", "users.ListUsers").uses(USERS, "Scan"),
          Endpoint.of("GET /users/{username}", "users.GetUser").uses(USERS, "GetItem"),
          Endpoint.of("PUT /users/{username}", "users.UpdateUser").uses(USERS, "UpdateItem"),
          Endpoint.of("DELETE /users/{username}", "users.DeleteUser").uses(USERS, "DeleteItem"));

  private Routes() {}

  /** The endpoints as the API takes them. */
  static List<RouteArgs> of(Settings settings, Tables tables) {
    return ENDPOINTS.stream().map(endpoint -> endpoint.route(settings, tables)).toList();
  }

  /**
   * @param route method and path below the base path
   * @param handler the handler class, below dev.skerry.handlers
   * @param isOpen whether anybody may call it, in every stack
   * @param tables by name, everything that the function may do with each table
   * @param variables the function's own environment variables
   */
  private record Endpoint(
      String route,
      String handler,
      boolean isOpen,
      Map<String, List<String>> tables,
      Function<Settings, Map<String, String>> variables) {

    static Endpoint open(String route, String handler) {
      return new Endpoint(route, handler, true, Map.of(), settings -> Map.of());
    }

    /** The setting usersAuth says who may call it. */
    static Endpoint of(String route, String handler) {
      return new Endpoint(route, handler, false, Map.of(), settings -> Map.of());
    }

    Endpoint uses(String table, String... actions) {
      var more = new LinkedHashMap<>(tables);
      more.put(table, List.of(actions));
      return new Endpoint(route, handler, isOpen, more, variables);
    }

    /** Callers may send an {@code Idempotency-Key}. The handler uses {@code Idempotency}. */
    Endpoint idempotent() {
      return uses(Tables.IDEMPOTENCY, "PutItem");
    }

    Endpoint with(Function<Settings, Map<String, String>> variables) {
      return new Endpoint(route, handler, isOpen, tables, variables);
    }

    RouteArgs route(Settings settings, Tables tables) {
      var access = settings.access();
      return RouteArgs.builder()
          .route(route)
          .handler("dev.skerry.handlers." + handler)
          .auth(isOpen ? "none" : access.usersAuth())
          .anonymousReason(isOpen ? OPEN : access.usersAnonymousReason())
          .policies(policies(tables))
          .environment(environment(settings, tables))
          .build();
    }

    /** One document, so that a change of the setting idempotency deletes no policy. */
    private List<Output<String>> policies(Tables declared) {
      return tables.entrySet().stream()
          .flatMap(
              used ->
                  declared.find(used.getKey()).stream()
                      .map(table -> table.policy().apply(used.getValue())))
          .reduce(TableAccess::union)
          .stream()
          .toList();
    }

    private List<VariableArgs> environment(Settings settings, Tables declared) {
      var own =
          variables.apply(settings).entrySet().stream()
              .sorted(Map.Entry.comparingByKey()) // else each preview would show another order
              .map(variable -> VariableArgs.of(variable.getKey(), variable.getValue()));
      var names =
          tables.keySet().stream()
              .flatMap(
                  used ->
                      declared.find(used).stream()
                          .map(table -> VariableArgs.of(variable(used), table.name())));
      return Stream.concat(own, names).toList();
    }

    /** Returns the variable with a table's name, such as {@code USERS_TABLE}. */
    private static String variable(String table) {
      return table.toUpperCase(Locale.ROOT).replace('-', '_') + "_TABLE";
    }
  }
}
