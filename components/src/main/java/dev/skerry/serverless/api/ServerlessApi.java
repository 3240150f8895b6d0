package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.monitoring.MonitoredFunctionArgs;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An HTTP API whose routes are answered by Lambda functions, each with a role that may do what its
 * routes list and nothing else.
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
 * <p>What appears: an {@code apigatewayv2.Api} with its routes and the stage {@code $default}, that
 * stage's access log group; a HEAD route beside each GET route and, with {@code cors}, an open
 * OPTIONS route beside each ANY route, which leads to the fallback; with {@code jwt} one {@code
 * apigatewayv2.Authorizer}, which all routes with auth {@code jwt} share; and for each function a
 * log group, a role with its inline policies, the function, the alias {@code live} on its newest
 * version, the gateway's permission and integration; where a route asks for environments that are
 * ready, their number, or its scaling.
 *
 * <p>Arguments with a fault are refused before anything is registered: all errors together, in one
 * {@link IllegalArgumentException}. What only the deployment will know, such as another resource's
 * ARN, is checked once it is known; a child that an override names, once all children are made.
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
   * @param name the component's name, and the beginning of its children's: letters, digits, {@code
   *     -} and {@code _}; with a function's name and the 9 characters between and after, up to 64
   * @param args what it is made from
   * @param options Pulumi's options; they reach the children as far as Pulumi hands them on
   */
  public ServerlessApi(String name, ServerlessApiArgs args, ComponentResourceOptions options) {
    this(name, ServerlessApiSettings.of(name, args), args, options);
  }

  private ServerlessApi(
      String name,
      ServerlessApiSettings settings,
      ServerlessApiArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, options);
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

  /** Where the API answers: {@code https://…} with the base path, without a slash at its end. */
  public Output<String> url() {
    return url;
  }

  /** The API's id, e.g. for metrics. */
  public Output<String> apiId() {
    return apiId;
  }

  /** The stage's name, {@code $default}. */
  public Output<String> stageName() {
    return stageName;
  }

  /** What {@code execute-api:Invoke} is allowed on, followed by {@code /$default/GET/users}. */
  public Output<String> executionArn() {
    return executionArn;
  }

  /** The functions' physical names by their names within the API. */
  public Output<Map<String, String>> functions() {
    return functions;
  }

  /** The functions as {@code Monitoring} takes them, for programs in Java. */
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
