package dev.skerry.serverless;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;
import java.util.stream.Stream;

/**
 * A route of the API and the function that answers it.
 *
 * <pre>{@code
 * RouteArgs.builder()
 *     .route("GET /users/{username}")
 *     .handler("com.example.GetUser")
 *     .policies(table.readPolicy())
 *     .build()
 * }</pre>
 */
public final class RouteArgs extends ResourceArgs {
  /**
   * What the route answers: {@code METHOD /path}, with METHOD one of GET, HEAD, POST, PUT, PATCH,
   * DELETE, OPTIONS, ANY; {@code {name}} stands for one segment, {@code {name+}} at the end for all
   * that remain. The API's basePath is put before it. A GET route also answers HEAD.
   */
  @Import(name = "route", required = true)
  String route;

  /**
   * The class that answers, or {@code Class::method}: a full name of at most 128 characters, to be
   * found in the API's code.
   */
  @Import(name = "handler", required = true)
  String handler;

  /**
   * The function's name within the API: a letter, then letters, digits or underscores. Routes that
   * name the same function share it. Default: the handler's simple class name, its first letter in
   * lower case. A new name is a new function.
   */
  @Import(name = "function")
  String function;

  /**
   * JSON policy documents: all that the function's role may do, beside writing its logs. Default:
   * nothing. A function shared by routes has the policies of all of them.
   */
  @Import(name = "policies")
  List<Output<String>> policies;

  /**
   * Variables of this route's function, beside those of the API, which they override. Default:
   * none. A change publishes a new version.
   */
  @Import(name = "environment")
  List<VariableArgs> environment;

  /** Memory in MB, 128 to 10240; 1,769 MB is one vCPU (Lambda quotas). Default: the API's. */
  @Import(name = "memoryMb")
  Integer memoryMb;

  /** Seconds for one request, 1 to 29: the gateway gives up at 30. Default: the API's. */
  @Import(name = "timeoutSeconds")
  Integer timeoutSeconds;

  /** Who may call: {@code none} or {@code iam}. Default: the API's. */
  @Import(name = "auth")
  String auth;

  /** Why anyone may call the route. Required where auth is {@code none} here. */
  @Import(name = "anonymousReason")
  String anonymousReason;

  private RouteArgs() {}

  /** A route with the API's defaults and no policies. */
  public static RouteArgs of(String route, String handler) {
    return builder().route(route).handler(handler).build();
  }

  /** The function's name, its default included. */
  String functionName() {
    return function == null ? Handler.functionName(requireNonNullElse(handler, "")) : function;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final RouteArgs args = new RouteArgs();

    private Builder() {}

    public Builder route(String route) {
      args.route = route;
      return this;
    }

    public Builder handler(String handler) {
      args.handler = handler;
      return this;
    }

    public Builder function(String function) {
      args.function = function;
      return this;
    }

    public Builder policies(List<Output<String>> policies) {
      args.policies = policies;
      return this;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder policies(Output<String>... policies) {
      return policies(List.of(policies));
    }

    public Builder policies(String... policies) {
      return policies(Stream.of(policies).map(Output::of).toList());
    }

    public Builder environment(List<VariableArgs> environment) {
      args.environment = environment;
      return this;
    }

    public Builder environment(VariableArgs... environment) {
      return environment(List.of(environment));
    }

    public Builder memoryMb(Integer memoryMb) {
      args.memoryMb = memoryMb;
      return this;
    }

    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    public Builder auth(String auth) {
      args.auth = auth;
      return this;
    }

    public Builder anonymousReason(String anonymousReason) {
      args.anonymousReason = anonymousReason;
      return this;
    }

    public RouteArgs build() {
      return args;
    }
  }
}
