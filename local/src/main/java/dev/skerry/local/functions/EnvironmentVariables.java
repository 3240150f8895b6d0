package dev.skerry.local.functions;

import dev.skerry.local.program.LambdaFunction;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The environment variables of a function: declared variables and Lambda's own. */
final class EnvironmentVariables {
  private EnvironmentVariables() {}

  /**
   * Returns the environment variables of a process.
   *
   * @param function the function
   * @param taskRoot the folder with its classes
   * @param runtimeApi host, port and path of the Runtime API
   * @param host the options of all functions
   */
  static Map<String, String> of(
      LambdaFunction function, Path taskRoot, String runtimeApi, LambdaOptions host) {
    var variables = new HashMap<>(function.environment());
    variables.put("PATH", System.getenv().getOrDefault("PATH", ""));
    variables.putAll(fixed(function));
    variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_REGION", host.region());
    variables.put("AWS_DEFAULT_REGION", host.region());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", host.dynamoDbEndpoint().get().toString());
    variables.putIfAbsent("TZ", ":UTC");
    variables.putIfAbsent("LANG", "en_US.UTF-8");
    keepWhatWindowsNeeds(variables);
    return variables;
  }

  private static Map<String, String> fixed(LambdaFunction function) {
    var variables = new HashMap<String, String>();
    variables.put("_HANDLER", function.handler());
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Runtime.version().feature());
    variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    variables.put("AWS_ACCESS_KEY_ID", AccessKeys.id(function));
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    variables.put("AWS_SESSION_TOKEN", "local");
    variables.put("AWS_LAMBDA_LOG_FORMAT", function.jsonLogs() ? "JSON" : "Text");
    if (function.jsonLogs()) {
      variables.put("AWS_LAMBDA_LOG_LEVEL", "INFO");
    }
    return variables;
  }

  /** Adds SystemRoot, without which sockets do not work on Windows. */
  private static void keepWhatWindowsNeeds(Map<String, String> variables) {
    var systemRoot = System.getenv("SystemRoot");
    if (systemRoot != null) {
      variables.put("SystemRoot", systemRoot);
    }
  }
}
