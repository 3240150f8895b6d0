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
 * The environment of a function.
 *
 * @param own the variables that the component sets
 * @param declared those of the program, by name
 */
record Environment(Map<String, String> own, Map<String, Output<String>> declared) {
  static final String BASE_PATH = "API_BASE_PATH";
  static final String ROUTES = "API_ROUTES";

  private static final int MOST_BYTES = 4096; // Lambda quotas, "Environment variables"
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]+");

  /** Lambda developer guide, "Defined runtime environment variables", and the component's own. */
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

  /** The variables by name; those with a fault are left out. */
  static Map<String, Output<String>> declared(
      List<VariableArgs> variables, ValidationErrors errors) {
    var byName = new LinkedHashMap<String, Output<String>>();
    for (var variable : variables) {
      if (validate(variable, errors)) {
        continue;
      }
      if (byName.put(variable.name, variable.value) != null) {
        errors.add(
            "variable '%s' is there twice".formatted(variable.name),
            "each name once",
            "drop one from environment");
      }
    }
    return byName;
  }

  /** These variables, overridden by those. */
  static Map<String, Output<String>> merged(
      Map<String, Output<String>> these, Map<String, Output<String>> those) {
    var merged = new LinkedHashMap<>(these);
    merged.putAll(those);
    return merged;
  }

  /** Refuses what is too large already, whatever values only the deployment will know. */
  void validateSize(ValidationErrors errors) {
    var names = new LinkedHashMap<>(own);
    declared.keySet().forEach(name -> names.put(name, ""));
    validateSize(names, errors);
  }

  /** All variables with their values, or the fault that they are too large. */
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
    if (bytes > MOST_BYTES) {
      errors.add(
          "its environment takes %s bytes or more".formatted(bytes),
          "%s for all names and values (Lambda quotas)".formatted(MOST_BYTES),
          variables.containsKey(ROUTES)
              ? "declare fewer routes or variables, or no fallback, which is told all routes"
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

  /** Whether the variable has a fault. */
  private static boolean validate(VariableArgs variable, ValidationErrors errors) {
    var before = errors.count();
    var name = Objects.toString(variable.name, "");
    if (!NAME.matcher(name).matches()) {
      errors.add(
          "variable '%s' has a name that Lambda does not take".formatted(name),
          "a letter, then letters, digits or '_', at least two in all",
          "rename it in environment");
    } else if (RESERVED.contains(name)) {
      errors.add(
          "variable '%s' is set by Lambda or by this component".formatted(name),
          "other names",
          "rename it in environment");
    } else if (variable.value == null) {
      validateAbsent(name, null, errors);
    } else {
      Outputs.validate(variable.value, (value, its) -> validateAbsent(name, value, its), errors);
    }
    return errors.count() > before;
  }

  private static void validateAbsent(String name, String value, ValidationErrors errors) {
    if (value == null) {
      errors.add(
          "variable '%s' has no value".formatted(name), "text", "give it one in environment");
    }
  }
}
