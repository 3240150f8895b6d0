package dev.skerry.serverless.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The environment variables of a function, by name.
 *
 * @param own the variables that the component sets
 * @param declared the variables that the program declares
 */
record Environment(Map<String, String> own, Map<String, Output<String>> declared) {
  static final String BASE_PATH = "API_BASE_PATH";
  static final String ROUTES = "API_ROUTES";

  private static final int MAX_BYTES = 4096; // Lambda quotas, "Environment variables"
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");

  // Lambda developer guide, "Defined runtime environment variables", and the component's own.
  private static final Set<String> RESERVED =
      Set.of(
          BASE_PATH,
          ROUTES,
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT");

  /** Returns the valid variables by name. */
  static Map<String, Output<String>> declared(
      List<VariableArgs> variables, ValidationErrors errors) {
    var valid = variables.stream().filter(variable -> isValid(variable, errors)).toList();
    errors.requireUnique("environment", valid.stream().map(variable -> variable.name).toList());
    var byName = new LinkedHashMap<String, Output<String>>();
    valid.forEach(variable -> byName.put(variable.name, variable.value));
    return byName;
  }

  /** Returns the variables of the API, overridden by those of the routes. */
  static Map<String, Output<String>> merged(
      Map<String, Output<String>> ofApi, Map<String, Output<String>> ofRoutes) {
    var merged = new LinkedHashMap<>(ofApi);
    merged.putAll(ofRoutes);
    return merged;
  }

  /** Validates the size without the declared values, which may be unknown until deployment. */
  void validateSize(ValidationErrors errors) {
    var names = new LinkedHashMap<>(own);
    declared.keySet().forEach(name -> names.put(name, ""));
    validateSize(names, errors);
  }

  /** Returns all variables; the output fails if they are too large. */
  Output<Map<String, String>> variables(ValidationErrors errors) {
    var names = List.copyOf(declared.keySet());
    return Output.all(List.copyOf(declared.values()))
        .applyValue(
            values -> {
              var all = new LinkedHashMap<>(own);
              IntStream.range(0, names.size()).forEach(i -> all.put(names.get(i), values.get(i)));
              validateSize(all, errors);
              errors.throwIfAny();
              return all;
            });
  }

  private static void validateSize(Map<String, String> variables, ValidationErrors errors) {
    var bytes = bytes(variables);
    if (bytes > MAX_BYTES) {
      errors.add(
          "environment",
          "takes at least %s bytes".formatted(bytes),
          "up to %s for all names and values (Lambda quotas)".formatted(MAX_BYTES),
          variables.containsKey(ROUTES)
              ? "declare fewer routes or variables, or remove fallback, whose API_ROUTES lists all"
                  + " routes"
              : "declare fewer variables");
    }
  }

  private static int bytes(Map<String, String> variables) {
    return variables.entrySet().stream()
        .mapToInt(
            entry ->
                entry.getKey().getBytes(UTF_8).length + entry.getValue().getBytes(UTF_8).length)
        .sum();
  }

  private static boolean isValid(VariableArgs variable, ValidationErrors errors) {
    var before = errors.count();
    var name = Objects.toString(variable.name, "");
    if (!NAME.matcher(name).matches()) {
      errors.add(
          "environment",
          "contains the name '%s'".formatted(name),
          "a letter, then letters, digits or '_', at least two characters",
          "rename the variable in environment");
    } else if (RESERVED.contains(name)) {
      errors.add(
          "environment",
          "contains '%s', which Lambda or this component sets".formatted(name),
          "other names",
          "rename the variable in environment");
    } else if (variable.value == null) {
      requireValue(name, null, errors);
    } else {
      Outputs.validate(variable.value, (value, found) -> requireValue(name, value, found), errors);
    }
    return errors.count() == before;
  }

  private static void requireValue(String name, String value, ValidationErrors errors) {
    if (value == null) {
      errors.add(
          "environment",
          "contains '%s' without a value".formatted(name),
          "a text for each variable",
          "set the value of '%s' in environment".formatted(name));
    }
  }
}
