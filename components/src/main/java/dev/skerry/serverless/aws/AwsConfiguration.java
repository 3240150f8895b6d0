package dev.skerry.serverless.aws;

import com.google.gson.JsonElement;
import com.pulumi.aws.ProviderArgs;
import com.pulumi.aws.Utilities;
import com.pulumi.core.Output;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.Spelling;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code aws:*} keys of the stack's configuration, for AWS providers that a program creates.
 * Pulumi uses these keys only for the default provider.
 *
 * <pre>{@code
 * var aws = AwsConfiguration.ofDeployment().with("region", "eu-west-1");
 * var ireland = aws.provider("ireland", null);
 * }</pre>
 *
 * <p>The keys are the arguments of {@link ProviderArgs}. A secret key becomes a secret argument. A
 * key with an empty value ({@code ""}, {@code null}, <code>{}</code> or {@code []}) counts as not
 * set.
 */
public final class AwsConfiguration {
  private final Map<String, AwsSetting> settings;
  private final ValidationErrors errors;

  private AwsConfiguration(Map<String, AwsSetting> settings, ValidationErrors errors) {
    this.settings = settings;
    this.errors = errors;
  }

  /** Returns the configuration of the running deployment. */
  public static AwsConfiguration ofDeployment() {
    return of(DeploymentInternal.getInstance().getConfig(), ValidationErrors.of(file()));
  }

  static AwsConfiguration of(DeploymentImpl.Config config, ValidationErrors errors) {
    return new AwsConfiguration(AwsSettings.read(config, errors), errors);
  }

  /** Returns the file in which the user sets the keys, such as {@code Pulumi.dev.yaml}. */
  public static String file() {
    return "Pulumi." + DeploymentInternal.getInstance().getStackName() + ".yaml";
  }

  /** Returns all valid keys, such as {@code aws:profile}. */
  public static Set<String> keys() {
    return AwsSettings.names().stream()
        .map(AwsSettings::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the errors of the values; empty if all values are valid. */
  public List<ValidationError> errors() {
    return errors.all();
  }

  /** Returns the tags of {@code aws:defaultTags}; empty if not set. */
  public Map<String, String> defaultTags() {
    var tags = new TreeMap<String, String>();
    json("defaultTags")
        .map(JsonElement::getAsJsonObject)
        .filter(json -> json.has("tags"))
        .flatMap(json -> json.getAsJsonObject("tags").entrySet().stream())
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().getAsString()));
    return tags;
  }

  /**
   * Returns the strings of a key whose value is a list; empty if not set.
   *
   * @param name the key without {@code aws:}, such as {@code allowedAccountIds}
   */
  public List<String> strings(String name) {
    return json(name)
        .flatMap(json -> json.getAsJsonArray().asList().stream())
        .map(JsonElement::getAsString)
        .toList();
  }

  /**
   * Returns whether the value of a key is a secret.
   *
   * @param name the key without {@code aws:}, such as {@code defaultTags}
   */
  public boolean isSecret(String name) {
    return settings.containsKey(name) && settings.get(name).secret();
  }

  /**
   * Returns a copy with another value for a key. The new value is a secret if the old one is.
   *
   * @param name the key without {@code aws:}, such as {@code region}
   * @param value a string, a number, a boolean, or lists and maps of them
   * @throws IllegalArgumentException if the key does not exist
   */
  public AwsConfiguration with(String name, Object value) {
    requireName(name);
    var changed = new TreeMap<>(settings);
    changed.put(name, AwsSetting.of(value, isSecret(name)));
    return new AwsConfiguration(changed, errors);
  }

  /**
   * Declares a provider with this configuration.
   *
   * @param name the provider's name in the program
   * @param options the resource options, or null
   * @throws IllegalArgumentException with all errors of the values
   */
  public ProviderResource provider(String name, CustomResourceOptions options) {
    errors.throwIfAny();
    var inputs = new TreeMap<String, Output<String>>();
    settings.forEach((key, setting) -> inputs.put(key, setting.output()));
    // The options of com.pulumi.aws.Provider.
    var defaults =
        CustomResourceOptions.builder()
            .version(Utilities.getVersion())
            .additionalSecretOutputs("accessKey", "secretKey", "token")
            .build();
    return new ProviderResource(
        "aws",
        name,
        new ProviderInputs(inputs),
        CustomResourceOptions.merge(defaults, options, null));
  }

  private static void requireName(String name) {
    var names = AwsSettings.names();
    var errors = ValidationErrors.of("AwsConfiguration");
    if (!names.contains(name)) {
      errors.add(
          "name",
          "is '%s', which is not an argument of the provider".formatted(name),
          ValidationErrors.listed(names),
          "write " + Spelling.closest(name, names).orElse("one of them"));
    }
    errors.throwIfAny();
  }

  private Stream<JsonElement> json(String name) {
    return Stream.ofNullable(settings.get(name)).map(AwsSetting::json);
  }
}
