package dev.skerry.serverless.api;

import com.pulumi.asset.Archive;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/** The arguments of a {@link ServerlessApi}. */
public final class ServerlessApiArgs extends ResourceArgs {
  @Import(name = "routes", required = true)
  List<RouteArgs> routes;

  @Import(name = "code", required = true)
  Output<Archive> code;

  @Import(name = "runtime")
  String runtime;

  @Import(name = "architecture")
  String architecture;

  @Import(name = "layers")
  List<Output<String>> layers;

  @Import(name = "policies")
  List<Output<String>> policies;

  @Import(name = "environment")
  List<VariableArgs> environment;

  @Import(name = "memoryMb")
  Integer memoryMb;

  @Import(name = "timeoutSeconds")
  Integer timeoutSeconds;

  @Import(name = "snapStart")
  Boolean snapStart;

  @Import(name = "tracing")
  Boolean tracing;

  @Import(name = "accountConcurrency")
  Integer accountConcurrency;

  @Import(name = "logKeyArn")
  Output<String> logKeyArn;

  @Import(name = "logRetentionDays")
  Integer logRetentionDays;

  @Import(name = "vpc")
  FunctionVpcArgs vpc;

  @Import(name = "basePath")
  String basePath;

  @Import(name = "cors")
  CorsArgs cors;

  @Import(name = "auth", required = true)
  String auth;

  @Import(name = "anonymousReason")
  String anonymousReason;

  @Import(name = "jwt")
  JwtArgs jwt;

  @Import(name = "scopes")
  List<String> scopes;

  @Import(name = "throttle")
  ThrottleArgs throttle;

  @Import(name = "accessLogs")
  Boolean accessLogs;

  @Import(name = "fallback")
  String fallback;

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private ServerlessApiArgs() {}

  /**
   * Validates the arguments without declaring resources, as the constructor of {@link
   * ServerlessApi} does. Requires a running deployment.
   *
   * @param name the name of the component
   * @return all errors, in the order of the arguments; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return ServerlessApiSettings.validate(name, this);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ServerlessApiArgs}. */
  public static final class Builder {
    private final ServerlessApiArgs args = new ServerlessApiArgs();

    private Builder() {}

    /**
     * Sets the routes, 1 to 300, including the HEAD and OPTIONS routes that the component adds, and
     * the fallback (HTTP API quotas). Required. A change is made in place. Requests of a removed
     * route get 404.
     */
    public Builder routes(List<RouteArgs> routes) {
      args.routes = routes;
      return this;
    }

    /** Sets the routes. */
    public Builder routes(RouteArgs... routes) {
      return routes(InputLists.of(routes));
    }

    /**
     * Sets the classes of all functions: a folder of classes, or a zip. Less than 250 MB unzipped,
     * including layers; a zip up to 50 MB (Lambda quotas). Required.
     *
     * <p>{@code pulumi preview} reads local code: it must contain the class of each handler,
     * compiled for the runtime's Java version or an older one. Layers and jars in {@code lib} are
     * not read.
     *
     * <p>A change of the content publishes a new version of each function and moves the alias to
     * it.
     */
    public Builder code(Output<Archive> code) {
      args.code = code;
      return this;
    }

    /** Sets the classes of all functions from a local folder or zip. */
    public Builder code(Archive code) {
      args.code = Outputs.of(code);
      return this;
    }

    /**
     * Sets the managed runtime: {@code java11}, {@code java17} or {@code java21}. Default: {@code
     * java21}. A change is made in place.
     */
    public Builder runtime(String runtime) {
      args.runtime = runtime;
      return this;
    }

    /**
     * Sets the processor architecture: {@code arm64} or {@code x86_64}. Default: {@code arm64},
     * which costs less. A change is made in place. Layers must support the architecture; Lambda
     * validates that during the deployment.
     */
    public Builder architecture(String architecture) {
      args.architecture = architecture;
      return this;
    }

    /**
     * Sets the ARNs of layer versions for all functions, up to 5 (Lambda quotas). Default: none. A
     * change publishes a new version of each function.
     */
    public Builder layers(List<Output<String>> layers) {
      args.layers = layers;
      return this;
    }

    /** Sets ARNs that other resources return. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder layers(Output<String>... layers) {
      return layers(InputLists.of(layers));
    }

    /** Sets ARNs that are known. */
    public Builder layers(String... layers) {
      return layers(InputLists.outputs(layers));
    }

    /**
     * Sets IAM policy documents, as JSON, for the roles of all functions, including the fallback.
     * Each role also has the policies of its routes. Default: none. A change is made in place,
     * within seconds.
     */
    public Builder policies(List<Output<String>> policies) {
      args.policies = policies;
      return this;
    }

    /**
     * Sets environment variables of all functions. Names and values of each function, including
     * those of its routes, may have 4 KB (Lambda quotas). Default: none. The component also sets
     * {@code API_BASE_PATH}, and {@code API_ROUTES} for the fallback. A change publishes a new
     * version of each function.
     */
    public Builder environment(List<VariableArgs> environment) {
      args.environment = environment;
      return this;
    }

    /** Sets environment variables of all functions. */
    public Builder environment(VariableArgs... environment) {
      return environment(InputLists.of(environment));
    }

    /**
     * Sets the memory of each function in MB, 128 to 10240; 1,769 MB correspond to one vCPU (Lambda
     * quotas). Default: 1024. Lambda charges by MB and millisecond. A change publishes a new
     * version of each function.
     */
    public Builder memoryMb(Integer memoryMb) {
      args.memoryMb = memoryMb;
      return this;
    }

    /**
     * Sets the maximum duration of one request in seconds, 1 to 29: the gateway stops waiting after
     * 30 seconds (HTTP API quotas). Default: 10. A change publishes a new version of each function.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * Sets whether functions start from a snapshot of their initialized environment. Cold starts
     * are shorter, and publishing a version takes minutes. It conflicts with
     * provisionedConcurrency: remove that in an update before. Default: false. A change publishes a
     * new version of each function.
     */
    public Builder snapStart(Boolean snapStart) {
      args.snapStart = snapStart;
      return this;
    }

    /**
     * Sets whether X-Ray traces requests. X-Ray charges by trace. Default: false. A change is made
     * in place.
     */
    public Builder tracing(Boolean tracing) {
      args.tracing = tracing;
      return this;
    }

    /**
     * Sets the account's quota {@code Concurrent executions}, 10 or more. The component only
     * compares it with reservedConcurrency and provisionedConcurrency of the routes: Lambda
     * requires 100 unreserved executions. Reservations of other functions in the account are not
     * included. Default: 1000; a new account may have 10. A change does not change any resource.
     */
    public Builder accountConcurrency(Integer accountConcurrency) {
      args.accountConcurrency = accountConcurrency;
      return this;
    }

    /**
     * Sets the ARN of the KMS key that encrypts all logs. Default: a key that CloudWatch owns. A
     * change is made in place and applies to new log entries.
     *
     * <p>The policy of the key must allow {@code kms:Encrypt*}, {@code Decrypt*}, {@code
     * ReEncrypt*}, {@code GenerateDataKey*} and {@code Describe*} to {@code
     * logs.REGION.amazonaws.com}, for each {@code kms:EncryptionContext:aws:logs:arn} like {@code
     * arn:aws:logs:REGION:ACCOUNT:log-group:NAME-*} and, for the access log, {@code
     * arn:aws:logs:REGION:ACCOUNT:log-group:/aws/vendedlogs/apigateway/NAME-*}. NAME is the name of
     * this component. Source: CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs
     * using AWS KMS".
     */
    public Builder logKeyArn(Output<String> logKeyArn) {
      args.logKeyArn = logKeyArn;
      return this;
    }

    /**
     * Sets how many days CloudWatch keeps logs: 1, 3, 5, 7, 14, 30, 60, 90, ... 3653, or 0 for ever
     * (CloudWatch Logs API reference, "PutRetentionPolicy"). Default: 30 days. A change is made in
     * place. A lower number deletes older logs.
     */
    public Builder logRetentionDays(Integer logRetentionDays) {
      args.logRetentionDays = logRetentionDays;
      return this;
    }

    /**
     * Sets the VPC of all functions. Default: none, so that functions can reach the internet and
     * all AWS services. A change is made in place: Lambda creates new network interfaces in about a
     * minute, and deletes the former ones after up to 45 minutes.
     */
    public Builder vpc(FunctionVpcArgs vpc) {
      args.vpc = vpc;
      return this;
    }

    /**
     * Sets a prefix of the path of each route, such as {@code /v1}. The output {@code url} ends
     * with it. Default: none. A change is made in place, and requests of the former paths get 404.
     * The update fails if the new path of one route is the former path of another one: deploy a
     * different basePath first.
     */
    public Builder basePath(String basePath) {
      args.basePath = basePath;
      return this;
    }

    /**
     * Sets which web pages of other origins may call the API. Default: none. Each ANY route then
     * requires fallback. The component adds an open OPTIONS route with the same path and throttle,
     * which the fallback handles, unless routes contains it. A change is made in place.
     */
    public Builder cors(CorsArgs cors) {
      args.cors = cors;
      return this;
    }

    /**
     * Sets who may call the API. With {@code iam}, requests are signed by a principal that is
     * allowed {@code execute-api:Invoke}. With {@code jwt}, requests have a token that {@link #jwt}
     * accepts. With {@code none}, anyone may call. Required. A route may set its own auth. A change
     * is made in place.
     */
    public Builder auth(String auth) {
      args.auth = auth;
      return this;
    }

    /**
     * Sets the reason why anyone may call the API, in one sentence. Required if auth is {@code
     * none}. It is stored only in the state of the stack. A change does not change any resource.
     */
    public Builder anonymousReason(String anonymousReason) {
      args.anonymousReason = anonymousReason;
      return this;
    }

    /**
     * Sets which tokens routes with auth {@code jwt} accept. Required if a route has that auth, and
     * invalid otherwise. A change is made in place.
     */
    public Builder jwt(JwtArgs jwt) {
      args.jwt = jwt;
      return this;
    }

    /**
     * Sets the accepted scopes of routes with auth {@code jwt} and without their own scopes: a
     * token must have at least one of them. Up to 10 (HTTP API quotas). Default: none, so that
     * every valid token is accepted. A change is made in place.
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
     * Sets the rate limit of each route without its own throttle. Default: 100 requests per second,
     * with bursts of 200. A change is made in place.
     */
    public Builder throttle(ThrottleArgs throttle) {
      args.throttle = throttle;
      return this;
    }

    /**
     * Sets whether the gateway logs each request as one line of JSON. It has the route, but neither
     * the path nor the caller's IP address, which may be personal data. The name of the log group
     * starts with {@code /aws/vendedlogs/apigateway/}; a group of an earlier release keeps its
     * name. Default: true. A change to false deletes the log group with its logs.
     */
    public Builder accessLogs(Boolean accessLogs) {
      args.accessLogs = accessLogs;
      return this;
    }

    /**
     * Sets the class that handles requests that match no route, with 404 or 405. Anyone may call
     * it, also if auth is not {@code none}, so it should not do anything else. Default: none, so
     * that the gateway responds with 404 {@code {"message":"Not Found"}}, also if only the method
     * does not match.
     *
     * <p>With cors the class also gets the preflights of all paths: OPTIONS requests with {@code
     * origin} and {@code access-control-request-method}. It must respond to them with a status of
     * 200 to 299. The gateway adds the CORS headers.
     *
     * <p>A change is made in place.
     */
    public Builder fallback(String fallback) {
      args.fallback = fallback;
      return this;
    }

    /**
     * Sets properties of child resources that the component does not expose: see {@link
     * OverrideArgs}. Default: none. The effect of a change depends on the property.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** Sets properties of child resources that the component does not expose. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** Returns the arguments. The component validates them. */
    public ServerlessApiArgs build() {
      return args;
    }
  }
}
