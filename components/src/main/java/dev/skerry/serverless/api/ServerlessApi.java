package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.CompletedInputs;
import dev.skerry.serverless.monitoring.MonitoredFunctionArgs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An HTTP API with Lambda functions. The role of each function allows only what its routes and the
 * API list.
 *
 * <pre>{@code
 * var api = new ServerlessApi("api", ServerlessApiArgs.builder()
 *     .code(new FileArchive("target/classes"))
 *     .auth("iam")
 *     .routes(RouteArgs.of("GET /health", "com.example.Health"))
 *     .build(), null);
 * ctx.export("url", api.url());
 * }</pre>
 *
 * <p>It creates these resources:
 *
 * <ul>
 *   <li>an {@code apigatewayv2.Api} with the stage {@code $default} and the log group of its access
 *       log;
 *   <li>the routes, a HEAD route for each GET route and, with {@code cors}, an open OPTIONS route
 *       to the fallback for each ANY route;
 *   <li>with {@code jwt} one {@code apigatewayv2.Authorizer} for all routes with auth {@code jwt};
 *   <li>for each function a log group, a role with inline policies, the function, the alias {@code
 *       live} of its newest version, and the permission and integration of the gateway;
 *   <li>with {@code provisionedConcurrency} its configuration, and its scaling.
 * </ul>
 *
 * <p>The constructor throws an {@link IllegalArgumentException} with all errors of the arguments
 * before it registers a resource. Values that become known during the deployment, such as the ARN
 * of another resource, are validated then. The children that overrides name are validated after
 * their declaration.
 */
public final class ServerlessApi extends ComponentResource {
  private static final String TYPE = "aws-serverless:index:ServerlessApi";

  @Export(
      name = "url",
      refs = {String.class})
  private final Output<String> url;

  @Export(
      name = "apiId",
      refs = {String.class})
  private final Output<String> apiId;

  @Export(
      name = "stageName",
      refs = {String.class})
  private final Output<String> stageName;

  @Export(
      name = "executionArn",
      refs = {String.class})
  private final Output<String> executionArn;

  @Export(
      name = "functions",
      refs = {Map.class, String.class},
      tree = "[0,1,1]")
  private final Output<Map<String, String>> functions;

  private final List<MonitoredFunctionArgs> monitored;

  /**
   * Declares the API.
   *
   * @param name the name of the component, a prefix of its children's names: letters, digits,
   *     {@code -} and {@code _}. Together with the longest function name it may have 55 characters,
   *     because Pulumi adds 9 more and Lambda allows 64
   * @param args the arguments
   * @param options Pulumi's options, which children inherit as far as Pulumi supports it
   */
  public ServerlessApi(String name, ServerlessApiArgs args, ComponentResourceOptions options) {
    this(name, ServerlessApiSettings.of(name, args), args, options);
  }

  private ServerlessApi(
      String name,
      ServerlessApiSettings settings,
      ServerlessApiArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, CompletedInputs.awaited(options));
    SecretNames.warn(name, settings.functions(), this);
    var children = ChildOptions.of(this, name, settings.overrides());
    var code = settings.validatedCode(name);
    var declared =
        settings.functions().stream()
            .map(function -> new ApiFunction(children, settings, code, function))
            .toList();
    var gateway = new Gateway(children, settings);
    var stage =
        GatewayStage.of(children, settings, gateway.api(), gateway.connect(settings, declared));
    this.url = gateway.api().apiEndpoint().applyValue(host -> host + settings.basePath());
    this.apiId = gateway.api().id();
    this.stageName = stage.name();
    this.executionArn = gateway.api().executionArn();
    this.functions = physicalNames(declared);
    this.monitored = declared.stream().map(ApiFunction::monitored).toList();
    children.finish();
    registerOutputs(
        Map.of(
            "url", url,
            "apiId", apiId,
            "stageName", stageName,
            "executionArn", executionArn,
            "functions", functions));
  }

  /**
   * Returns the URL of the API: {@code https://…} with the base path, without a slash at the end.
   */
  public Output<String> url() {
    return url;
  }

  /** Returns the id of the API, for example for metrics. */
  public Output<String> apiId() {
    return apiId;
  }

  /** Returns the name of the stage, {@code $default}. */
  public Output<String> stageName() {
    return stageName;
  }

  /**
   * Returns the ARN for {@code execute-api:Invoke}; append a stage and a route, such as {@code
   * /$default/GET/users}.
   */
  public Output<String> executionArn() {
    return executionArn;
  }

  /** Returns the physical names of the functions by their names within the API. */
  public Output<Map<String, String>> functions() {
    return functions;
  }

  /** Returns the functions as arguments of {@code Monitoring}, for programs in Java. */
  public List<MonitoredFunctionArgs> monitored() {
    return monitored;
  }

  private static Output<Map<String, String>> physicalNames(List<ApiFunction> functions) {
    var names = functions.stream().map(ApiFunction::logicalName).toList();
    return Output.all(functions.stream().map(ApiFunction::physicalName).toList())
        .applyValue(
            physical ->
                IntStream.range(0, names.size())
                    .boxed()
                    .collect(Collectors.toMap(names::get, physical::get)));
  }
}
