package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * A route of the API and the function that answers it.
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

  /** A route with the API's defaults and no policies. */
  public static RouteArgs of(String route, String handler) {
    return builder().route(route).handler(handler).build();
  }

  /** The function's name, its default included. */
  String functionName() {
    return function == null ? Handler.functionName(requireNonNullElse(handler, "")) : function;
  }

  /** By value, as routes that share a function compare it; null where the route says nothing. */
  ProvisionedConcurrencySettings provisioned() {
    return provisionedConcurrency == null
        ? null
        : ProvisionedConcurrencySettings.of(provisionedConcurrency);
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final RouteArgs args = new RouteArgs();

    private Builder() {}

    /**
     * What the route answers: {@code METHOD /path}, with METHOD one of GET, HEAD, POST, PUT, PATCH,
     * DELETE, OPTIONS, ANY; {@code {name}} stands for one segment, {@code {name+}} at the end for
     * all that remain. The API's basePath is put before it. A GET route also answers HEAD. With
     * cors, the API's fallback answers OPTIONS of an ANY route. Required. Another method or path is
     * another route: the former one is deleted. Another name of a variable updates the route in
     * place, as API Gateway does not tell routes apart by it.
     */
    public Builder route(String route) {
      args.route = route;
      return this;
    }

    /**
     * The class that answers, or {@code Class::method}: a full name of at most 128 characters, to
     * be found in the API's code. Required. A change publishes a new version.
     */
    public Builder handler(String handler) {
      args.handler = handler;
      return this;
    }

    /**
     * The function's name within the API: a letter, then letters, digits or underscores. Routes
     * that name the same function share it. Default: the handler's simple class name, its first
     * letter in lower case. A new name is a new function.
     */
    public Builder function(String function) {
      args.function = function;
      return this;
    }

    /**
     * JSON policy documents: all that the function's role may do, beside writing its logs. Default:
     * nothing. A function shared by routes has the policies of all of them. A change is made in
     * place, within seconds.
     */
    public Builder policies(List<Output<String>> policies) {
      args.policies = policies;
      return this;
    }

    /** JSON policy documents that other resources give. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder policies(Output<String>... policies) {
      return policies(InputLists.of(policies));
    }

    /** JSON policy documents that are known. */
    public Builder policies(String... policies) {
      return policies(InputLists.known(policies));
    }

    /**
     * Variables of this route's function, beside those of the API, which they override. Default:
     * none. A change publishes a new version.
     */
    public Builder environment(List<VariableArgs> environment) {
      args.environment = environment;
      return this;
    }

    /** Variables of this route's function, one after the other. */
    public Builder environment(VariableArgs... environment) {
      return environment(InputLists.of(environment));
    }

    /**
     * Memory in MB, 128 to 10240; 1,769 MB is one vCPU (Lambda quotas). Default: the API's. A
     * change publishes a new version.
     */
    public Builder memoryMb(Integer memoryMb) {
      args.memoryMb = memoryMb;
      return this;
    }

    /**
     * Seconds for one request, 1 to 29: the gateway gives up at 30 (HTTP API quotas). Default: the
     * API's. A change publishes a new version.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * What the function may write to {@code /tmp}, in MB, 512 to 10240 (Lambda quotas); 512 with
     * snapStart. Default: 512. More is paid by the second. A change is made in place.
     */
    public Builder ephemeralStorageMb(Integer ephemeralStorageMb) {
      args.ephemeralStorageMb = ephemeralStorageMb;
      return this;
    }

    /**
     * How many requests the function answers at a time, at least 1: so many are kept for it out of
     * the account's, and more are throttled. Bounds what a function costs, or asks of what is
     * behind it. Default: none, it shares what others leave. All of them together, and
     * provisionedConcurrency without one, stay 100 below accountConcurrency. A change is made in
     * place; not below a provisionedConcurrency that goes down in the same update. To switch a
     * function off at once, set 0 by hand: {@code aws lambda put-function-concurrency}.
     */
    public Builder reservedConcurrency(Integer reservedConcurrency) {
      args.reservedConcurrency = reservedConcurrency;
      return this;
    }

    /**
     * How many of the function's environments are always initialised; at most reservedConcurrency,
     * and best less: a new version is initialised while the old one still answers. Not together
     * with snapStart. Default: none. A deployment waits minutes until they are.
     */
    public Builder provisionedConcurrency(ProvisionedConcurrencyArgs provisionedConcurrency) {
      args.provisionedConcurrency = provisionedConcurrency;
      return this;
    }

    /**
     * Who may call: {@code none}, {@code iam} or {@code jwt}. Default: the API's. A change is made
     * in place.
     */
    public Builder auth(String auth) {
      args.auth = auth;
      return this;
    }

    /**
     * Why anyone may call the route, a sentence. Required where auth is {@code none} here; kept in
     * the stack's state alone, so that a change costs nothing.
     */
    public Builder anonymousReason(String anonymousReason) {
      args.anonymousReason = anonymousReason;
      return this;
    }

    /**
     * Scopes of which a token has at least one, in {@code scope} or {@code scp}; others are
     * answered 403. At most 10 (HTTP API quotas), only with auth {@code jwt}. Default: the API's;
     * an empty list takes every good token. A change is made in place.
     */
    public Builder scopes(List<String> scopes) {
      args.scopes = scopes;
      return this;
    }

    /** {@link #scopes(List)}, one by one. */
    public Builder scopes(String... scopes) {
      return scopes(InputLists.of(scopes));
    }

    /**
     * How many requests this route takes, and likewise the HEAD that comes with a GET, or with cors
     * the OPTIONS that comes with an ANY. Default: as many as each route of the API, also for the
     * half that is not given. A change is made in place.
     */
    public Builder throttle(ThrottleArgs throttle) {
      args.throttle = throttle;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public RouteArgs build() {
      return args;
    }
  }
}
