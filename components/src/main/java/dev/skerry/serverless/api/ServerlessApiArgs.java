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

/** What a {@link ServerlessApi} is made from. */
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
   * Validates the arguments without declaring anything, as the constructor of {@link ServerlessApi}
   * does. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors, in the order of the arguments; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return ServerlessApiSettings.validate(name, this);
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final ServerlessApiArgs args = new ServerlessApiArgs();

    private Builder() {}

    /**
     * The routes, at least one; 300 at most, the added HEAD and OPTIONS routes and the fallback
     * included (HTTP API quotas). A change is made in place; a route that is dropped is answered
     * 404.
     */
    public Builder routes(List<RouteArgs> routes) {
      args.routes = routes;
      return this;
    }

    /** The routes, one after the other. */
    public Builder routes(RouteArgs... routes) {
      return routes(InputLists.of(routes));
    }

    /**
     * The classes of all functions: a folder of classes, or a zip. Less than 250 MB unzipped, its
     * layers included, a zip 50 MB at most (Lambda quotas). Preview reads it, without layers and
     * jars in {@code lib}: each handler has to be there, compiled for the runtime's Java. A change
     * of its content publishes a new version of each function, and the alias moves to it.
     */
    public Builder code(Output<Archive> code) {
      args.code = code;
      return this;
    }

    /** The classes of all functions, as they are on this machine. */
    public Builder code(Archive code) {
      args.code = Outputs.of(code);
      return this;
    }

    /**
     * The managed runtime: {@code java11}, {@code java17} or {@code java21}. Default: {@code
     * java21}. A change is made in place.
     */
    public Builder runtime(String runtime) {
      args.runtime = runtime;
      return this;
    }

    /**
     * The processors: {@code arm64} or {@code x86_64}. Default: {@code arm64}, the cheaper one. A
     * change is made in place. That layers are made for them only Lambda checks, when deployed.
     */
    public Builder architecture(String architecture) {
      args.architecture = architecture;
      return this;
    }

    /**
     * ARNs of layers' versions for all functions, at most 5 (Lambda quotas). Default: none. A
     * change publishes a new version of each function.
     */
    public Builder layers(List<Output<String>> layers) {
      args.layers = layers;
      return this;
    }

    /** ARNs of layers that other resources give. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder layers(Output<String>... layers) {
      return layers(InputLists.of(layers));
    }

    /** ARNs of layers that are known. */
    public Builder layers(String... layers) {
      return layers(InputLists.known(layers));
    }

    /**
     * JSON policy documents: what all functions may do, the fallback's included, beside what their
     * routes list. Default: nothing. A change is made in place, within seconds.
     */
    public Builder policies(List<Output<String>> policies) {
      args.policies = policies;
      return this;
    }

    /**
     * Variables of all functions, 4 KB with each function's own (Lambda quotas). Default: none.
     * {@code API_BASE_PATH} is always set, and {@code API_ROUTES} for the fallback. A change
     * publishes a new version of each function.
     */
    public Builder environment(List<VariableArgs> environment) {
      args.environment = environment;
      return this;
    }

    /** Variables of all functions, one after the other. */
    public Builder environment(VariableArgs... environment) {
      return environment(InputLists.of(environment));
    }

    /**
     * Memory of each function in MB, 128 to 10240; 1,769 MB is one vCPU (Lambda quotas). Default:
     * 1024. A change publishes a new version; Lambda is paid by MB and millisecond.
     */
    public Builder memoryMb(Integer memoryMb) {
      args.memoryMb = memoryMb;
      return this;
    }

    /**
     * Seconds that a function has for one request, 1 to 29: the gateway gives up at 30 (HTTP API
     * quotas). Default: 10. A change publishes a new version.
     */
    public Builder timeoutSeconds(Integer timeoutSeconds) {
      args.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /**
     * Whether versions start from a snapshot of the initialised function: shorter cold starts, but
     * minutes to publish, and not with provisionedConcurrency, which has to be dropped in an update
     * before. Default: no. A change publishes a new version.
     */
    public Builder snapStart(Boolean snapStart) {
      args.snapStart = snapStart;
      return this;
    }

    /**
     * Whether requests are traced with X-Ray, which is paid by the trace. Default: no. A change is
     * made in place.
     */
    public Builder tracing(Boolean tracing) {
      args.tracing = tracing;
      return this;
    }

    /**
     * The account's quota {@code Concurrent executions}, 10 or more. Only read, to refuse the
     * routes' reserves that Lambda would refuse: 100 stay for functions without one. What others in
     * the account reserve is not seen. Default: 1000; a new account may have 10.
     */
    public Builder accountConcurrency(Integer accountConcurrency) {
      args.accountConcurrency = accountConcurrency;
      return this;
    }

    /**
     * The ARN of the KMS key that all logs are encrypted with. Default: a key of CloudWatch's own.
     * A change is made in place, for new lines. The key's policy allows {@code kms:Encrypt*},
     * {@code Decrypt*}, {@code ReEncrypt*}, {@code GenerateDataKey*} and {@code Describe*} to
     * {@code logs.REGION.amazonaws.com} where {@code kms:EncryptionContext:aws:logs:arn} is like
     * {@code arn:aws:logs:REGION:ACCOUNT:log-group:NAME-*}, NAME being this component's, and for
     * the access log {@code
     * arn:aws:logs:REGION:ACCOUNT:log-group:/aws/vendedlogs/apigateway/NAME-*}. Source: CloudWatch
     * Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS".
     */
    public Builder logKeyArn(Output<String> logKeyArn) {
      args.logKeyArn = logKeyArn;
      return this;
    }

    /**
     * Days for which logs are kept: one of those that CloudWatch knows (1, 3, 5, 7, 14, 30, 60, 90,
     * ... 3653), or 0 for ever (CloudWatch Logs API reference, "PutRetentionPolicy"). Default: 30
     * days of logs. A change is made in place: with fewer days older logs are deleted.
     */
    public Builder logRetentionDays(Integer logRetentionDays) {
      args.logRetentionDays = logRetentionDays;
      return this;
    }

    /**
     * The network that all functions are in, which bounds what they reach. Default: none, then they
     * reach the internet and all of AWS's services. A change is made in place: the new network
     * interfaces take about a minute, the old ones AWS lets go of after up to 45.
     */
    public Builder vpc(FunctionVpcArgs vpc) {
      args.vpc = vpc;
      return this;
    }

    /**
     * A prefix of every route's path, e.g. {@code /v1}, in which the output {@code url} ends.
     * Default: none. A change is made in place: callers of the old paths are answered 404. Where a
     * route's new path is an old one of another route, the update fails: deploy another basePath
     * first.
     */
    public Builder basePath(String basePath) {
      args.basePath = basePath;
      return this;
    }

    /**
     * Which web pages of other origins may call. Each ANY route requires a fallback, which gets an
     * open OPTIONS route on the same path with the same throttle, unless routes has one. Default:
     * none. A change is made in place.
     */
    public Builder cors(CorsArgs cors) {
      args.cors = cors;
      return this;
    }

    /**
     * Who may call: {@code iam} (requests signed by whom AWS allows {@code execute-api:Invoke}),
     * {@code jwt} (requests with a token that {@link #jwt} finds good), or {@code none}, anyone. No
     * default: it is a decision. A route may have its own. A change is made in place.
     */
    public Builder auth(String auth) {
      args.auth = auth;
      return this;
    }

    /**
     * Why anyone may call, a sentence. Required where auth is {@code none}; kept in the stack's
     * state alone, so that a change costs nothing.
     */
    public Builder anonymousReason(String anonymousReason) {
      args.anonymousReason = anonymousReason;
      return this;
    }

    /**
     * Whose tokens open the routes with auth {@code jwt}. Required where there is one, and refused
     * where there is none. A change is made in place.
     */
    public Builder jwt(JwtArgs jwt) {
      args.jwt = jwt;
      return this;
    }

    /**
     * Scopes of which a token has at least one, for the routes with auth {@code jwt} that give none
     * of their own. At most 10 (HTTP API quotas). Default: none, so every good token will do. A
     * change is made in place.
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
     * How many requests each route takes that has no throttle of its own. Default: 100 a second,
     * 200 at once. A change is made in place.
     */
    public Builder throttle(ThrottleArgs throttle) {
      args.throttle = throttle;
      return this;
    }

    /**
     * Whether each request is logged as one line of JSON, without the caller's address. The log
     * group is below {@code /aws/vendedlogs/apigateway/}; a group that an earlier release created
     * keeps its name. Default: yes. A change to no deletes the log.
     */
    public Builder accessLogs(Boolean accessLogs) {
      args.accessLogs = accessLogs;
      return this;
    }

    /**
     * The class that answers what no route matches, with 404 or 405. Anyone may call it, whatever
     * auth says, so it should do nothing else. With cors it also gets the preflights of all paths
     * (OPTIONS with {@code origin} and {@code access-control-request-method}) and must respond to
     * them with a status of 200 to 299; the gateway adds the headers. Default: none, then the
     * gateway answers 404 {@code {"message":"Not Found"}}, also to a known path with another
     * method. A change is made in place.
     */
    public Builder fallback(String fallback) {
      args.fallback = fallback;
      return this;
    }

    /**
     * Other values for properties of the resources that appear, for what has no argument here: see
     * {@link OverrideArgs}. Default: none. A change costs what the property's change costs.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** The overrides, one after the other. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /** The arguments as collected, unchecked. */
    public ServerlessApiArgs build() {
      return args;
    }
  }
}
