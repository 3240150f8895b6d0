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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of endpoints: for each one line, one handler class, one function, one role. */
final class Routes {
  /** The class that answers what no route matches. */
  static final String FALLBACK = "dev.skerry.handlers.http.Fallback";

  private static final String OPEN = "monitors and deployment tests call it without credentials";

  private static final String BROWSER = "a browser opens it, and cannot sign requests";

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

  /** The documentation of all endpoints. Both routes share a function, which gets its variables. */
  private static final List<Endpoint> DOCUMENTATION =
      List.of(
          Endpoint.open("GET /openapi.json", "docs.Docs").because(BROWSER).with(Routes::described),
          Endpoint.open("GET /docs", "docs.Docs").because(BROWSER));

  private Routes() {}

  /** The endpoints as the API takes them. */
  static List<RouteArgs> of(Settings settings, Tables tables) {
    return endpoints(settings).map(endpoint -> endpoint.route(settings, tables)).toList();
  }

  private static Stream<Endpoint> endpoints(Settings settings) {
    return settings.access().apiDocs()
        ? Stream.concat(ENDPOINTS.stream(), DOCUMENTATION.stream())
        : ENDPOINTS.stream();
  }

  /** The variables of the documentation's function. */
  private static Map<String, String> described(Settings settings) {
    return Map.of(
        "API_OPERATIONS", operations(settings),
        "APP_DESCRIPTION", settings.appDescription(),
        "APP_VERSION", Release.version());
  }

  /**
   * A line for each endpoint: route, handler, who may call it, and whether it is idempotent. A
   * function can have about 60 of them: Lambda allows 4 KB of variables.
   */
  private static String operations(Settings settings) {
    return endpoints(settings)
        .map(endpoint -> endpoint.described(settings))
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param route method and path below the base path
   * @param handler the handler class, below dev.skerry.handlers
   * @param openBecause why anybody may call it, in every stack; empty if not
   * @param tables by name, everything that the function may do with each table
   * @param variables the function's own environment variables
   */
  private record Endpoint(
      String route,
      String handler,
      String openBecause,
      Map<String, List<String>> tables,
      Function<Settings, Map<String, String>> variables) {

    static Endpoint open(String route, String handler) {
      return new Endpoint(route, handler, OPEN, Map.of(), settings -> Map.of());
    }

    /** The setting usersAuth says who may call it. */
    static Endpoint of(String route, String handler) {
      return new Endpoint(route, handler, "", Map.of(), settings -> Map.of());
    }

    Endpoint uses(String table, String... actions) {
      var more = new LinkedHashMap<>(tables);
      more.put(table, List.of(actions));
      return new Endpoint(route, handler, openBecause, more, variables);
    }

    /** Callers may send an {@code Idempotency-Key}. The handler uses {@code Idempotency}. */
    Endpoint idempotent() {
      return uses(Tables.IDEMPOTENCY, "PutItem");
    }

    Endpoint with(Function<Settings, Map<String, String>> variables) {
      return new Endpoint(route, handler, openBecause, tables, variables);
    }

    Endpoint because(String reason) {
      return new Endpoint(route, handler, reason, tables, variables);
    }

    String described(Settings settings) {
      var idempotent = tables.containsKey(Tables.IDEMPOTENCY) && settings.data().idempotency();
      var line = route + " " + handler + " " + auth(settings.access());
      return idempotent ? line + " idempotent" : line;
    }

    private String auth(Settings.Access access) {
      return openBecause.isEmpty() ? access.usersAuth() : "none";
    }

    RouteArgs route(Settings settings, Tables tables) {
      var access = settings.access();
      return RouteArgs.builder()
          .route(route)
          .handler("dev.skerry.handlers." + handler)
          .auth(auth(access))
          .anonymousReason(openBecause.isEmpty() ? access.usersAnonymousReason() : openBecause)
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
