package dev.skerry.serverless.aws;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.deployment.internal.DeploymentImpl;
import dev.skerry.serverless.internal.Inputs;
import dev.skerry.serverless.internal.JsonInput;
import dev.skerry.serverless.internal.JsonText;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code aws} configuration; the provider's SDK defines its keys and their types. */
final class AwsSettings {
  private static final Inputs INPUTS = Inputs.of(ProviderArgs.class);

  private AwsSettings() {}

  /** Returns the names of all keys without {@code aws:}. */
  static Set<String> names() {
    return INPUTS.names();
  }

  /** Returns the key with a name. */
  static String key(String name) {
    return "aws:" + name;
  }

  /** Returns the valid values by the names of their keys, and adds the errors of the others. */
  static SortedMap<String, AwsSetting> read(DeploymentImpl.Config config, ValidationErrors errors) {
    var settings = defaults();
    for (var name : names()) {
      read(config, name, errors).ifPresent(setting -> settings.put(name, setting));
    }
    return settings;
  }

  /** Returns the values that the SDK sets for missing arguments. */
  private static SortedMap<String, AwsSetting> defaults() {
    var args = ProviderArgs.builder().build();
    var defaults = new TreeMap<String, AwsSetting>();
    for (var name : names()) {
      INPUTS
          .value(args, name)
          .flatMap(Outputs::value)
          .ifPresent(value -> defaults.put(name, AwsSetting.of(value, false)));
    }
    return defaults;
  }

  private static Optional<AwsSetting> read(
      DeploymentImpl.Config config, String name, ValidationErrors errors) {
    var key = key(name);
    var type = INPUTS.type(name).orElseThrow();
    var secret = config.isConfigSecret(key);
    var before = errors.count();
    var input = JsonInput.ofConfiguration(secret ? errors.hidingValues() : errors, "change " + key);
    var json =
        config
            .getConfig(key)
            .filter(text -> !text.isEmpty())
            .flatMap(
                text ->
                    type == String.class
                        ? Optional.<JsonElement>of(new JsonPrimitive(text))
                        : JsonText.parseNonEmpty(text));
    json.ifPresent(value -> input.read(key, value, type));
    return json.filter(value -> errors.count() == before)
        .map(value -> AwsSetting.of(value, type, secret));
  }
}
