package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * A route of the API and the function that handles its requests.
 *
 * <pre>{@code
 * var users = new UserTable("users", null, null);
 * var route =
 *     RouteArgs.builder()
 *         .route("GET /users/{username}")
 *         .handler("com.example.GetUser")
 *         .policies(users.policyFor("GetItem"))
 *         .environment(VariableArgs.of("USERS_TABLE", users.tableName()))
 *         .build();
 * }</pre>
 */
public final class RouteArgs extends ResourceArgs {
  @Import(name = "route", required = true)
  String route;

  @Import(name = "handler", required = true)
  String handler;

  @Import(name = "function")
  String function;

  @Import(name = "policies")
  List<Output<String>> policies;

  @Import(name = "environment")
  List<VariableArgs> environment;

  @Import(name = "memoryMb")
  Integer memoryMb;

  @Import(name = "timeoutSeconds")
  Integer timeoutSeconds;

  @Import(name = "ephemeralStorageMb")
  Integer ephemeralStorageMb;

  @Import(name = "reservedConcurrency")
  Integer reservedConcurrency;

  @Import(name = "provisionedConcurrency")
  ProvisionedConcurrencyArgs provisionedConcurrency;

  @Import(name = "auth")
  String auth;

  @Import(name = "anonymousReason")
  String anonymousReason;

  @Import(name = "scopes")
  List<String> scopes;

  @Import(name = "throttle")
  ThrottleArgs throttle;

  private RouteArgs() {}

  /** Returns a route with the defaults of the API and without policies. */
  public static RouteArgs of(String route, String handler) {
    return builder().route(route).handler(handler).build();
  }

  /** Returns the name of the function, or its default. */
  String functionName() {
    return function == null ? Handler.functionName(requireNonNullElse(handler, "")) : function;
  }

  /**
   * Returns the provisioned concurrency as a value with equality, for routes that share a function;
   * null if it is not set.
   */
  ProvisionedConcurrencySettings provisioned() {
    return provisionedConcurrency == null
        ? null
        : ProvisionedConcurrencySettings.of(provisionedConcurrency);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link RouteArgs}. */
  public static final class Builder {
    private final RouteArgs args = new RouteArgs();

    private Builder() {}

    /**
     * Sets the method and the path: {@code METHOD /path}, where METHOD is GET, HEAD, POST, PUT,
     * PATCH, DELETE, OPTIONS or ANY. {@code {name}} matches one segment; {@code {name+}} as the
     * last segment matches all remaining ones. The path starts after the API's basePath. Required.
     *
     * <p>A GET route also serves HEAD. In an API with cors, an ANY route also gets an OPTIONS route
     * to the fallback.
     *
     * <p>Another method or path creates a new route and deletes the former one. Another name of a
     * variable updates the route in place, because API Gateway does not compare the names.
     */
    public Builder route(String route) {
      args.route = route;
      return this;
    }

    /**
     * Sets the class that handles requests, {@code com.example.GetUser}, optionally with a method,
     * {@code com.example.GetUser::handle}: up to 128 characters (Lambda API reference,
     * "CreateFunction"). The API's code must contain the class. Required. A change publishes a new
     * version of the function.
     */
    public Builder handler(String handler) {
      args.handler = handler;
      return this;
    }

    /**
     * Sets the name of the function within the API: a letter, then letters, digits or underscores.
     * Routes with the same function share it. Default: the simple name of the handler's class with
     * a lower-case first letter. Another name creates a new function.
     */
    public Builder function(String function) {
      args.function = function;
      return this;
    }

    /**
     * Sets the IAM policy documents, as JSON, of the function's role. The role may also write its
     * logs. Functions that several routes share have the policies of all these routes. Default:
     * none. A change is made in place, within seconds.
     */
    public Builder policies(List<Output<String>> policies) {
      args.policies = policies;
      return this;
    }

    /** Sets policy documents that other resources return. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder policies(Output<String>... policies) {
      return policies(InputLists.of(policies));
    }

    /** Sets policy documents that are known. */
    public Builder policies(String... policies) {
      return policies(InputLists.outputs(policies));
    }

    /**
     * Sets environment variables of the function. They override variables of the API with the same
     * name. Default: none. A change publishes a new version of the function.
     */
    public Builder environment(List<VariableArgs> environment) {
      args.environment = environment;
      return this;
    }

    /** Sets environment variables of the function. */
    public Builder environment(VariableArgs... environment) {
      return environment(InputLists.of(environment));
    }

    /**
     * Sets the memory of the function in MB, 128 to 10240; 1,769 MB correspond to one vCPU (Lambda
     * quotas). Default: that of the API. A change publishes a new version of the function.
     */
    public Builder memoryMb(Integer memoryMb) {
      args.memoryMb = memoryMb;
      return this;
    }

    /**
     * Sets the maximum duration of one request in seconds, 1 to 29: the gateway stops waiting after
     * 30 seconds (HTTP API quotas). Default: that of the API. A change publishes a new version of
     * the function.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * Sets the size of the function's {@code /tmp} in MB, 512 to 10240 (Lambda quotas); 512 with
     * snapStart. Default: 512. Lambda charges for more than 512 MB by the duration of requests. A
     * change is made in place.
     */
    public Builder ephemeralStorageMb(Integer ephemeralStorageMb) {
      args.ephemeralStorageMb = ephemeralStorageMb;
      return this;
    }

    /**
     * Sets how many requests the function processes at the same time, 1 or more. It limits the cost
     * of the function and the load on its databases. Lambda reserves this number for the function
     * and throttles further requests. Default: none, so that the function shares the unreserved
     * concurrency of the account.
     *
     * <p>All functions together must leave 100 of accountConcurrency unreserved. A function without
     * reservedConcurrency counts with its provisionedConcurrency.
     *
     * <p>A change is made in place. It cannot go below a provisionedConcurrency that is lowered in
     * the same update. To stop a function at once, use {@code aws lambda put-function-concurrency}
     * with 0. Source: Lambda developer guide, "Configuring reserved concurrency".
     */
    public Builder reservedConcurrency(Integer reservedConcurrency) {
      args.reservedConcurrency = reservedConcurrency;
      return this;
    }

    /**
     * Sets how many environments of the function are always initialized. It can be at most
     * reservedConcurrency, and should be less: during a deployment the new version is initialized
     * while the former one still handles requests. It conflicts with snapStart. Default: none. A
     * change lets the deployment wait some minutes.
     */
    public Builder provisionedConcurrency(ProvisionedConcurrencyArgs provisionedConcurrency) {
      args.provisionedConcurrency = provisionedConcurrency;
      return this;
    }

    /**
     * Sets who may call the route: {@code none}, {@code iam} or {@code jwt}, as for the API.
     * Default: that of the API. A change is made in place.
     */
    public Builder auth(String auth) {
      args.auth = auth;
      return this;
    }

    /**
     * Sets the reason why anyone may call the route, in one sentence. Required if auth of the route
     * is {@code none} and that of the API is not. It is stored only in the state of the stack. A
     * change does not change any resource.
     */
    public Builder anonymousReason(String anonymousReason) {
      args.anonymousReason = anonymousReason;
      return this;
    }

    /**
     * Sets the accepted scopes: {@code scope} or {@code scp} of a token must contain at least one
     * of them. The gateway responds to other tokens with 403. Up to 10 scopes (HTTP API quotas),
     * only with auth {@code jwt}. Default: those of the API; an empty list accepts every valid
     * token. A change is made in place.
     */
    public Builder scopes(List<String> scopes) {
      args.scopes = scopes;
      return this;
    }

    /** Sets the accepted scopes. */
    public Builder scopes(String... scopes) {
      return scopes(InputLists.of(scopes));
    }

    /**
     * Sets the rate limit of the route. The HEAD route that belongs to a GET route, and the OPTIONS
     * route that belongs to an ANY route, get the same limit. Default: that of the API, also for
     * ratePerSecond or burst alone. A change is made in place.
     */
    public Builder throttle(ThrottleArgs throttle) {
      args.throttle = throttle;
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public RouteArgs build() {
      return args;
    }
  }
}
