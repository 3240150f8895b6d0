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
 * The {@code aws:*} keys of the stack's configuration, for an AWS provider that a program makes.
 * Pulumi itself configures only its default provider with them.
 *
 * <pre>{@code
 * var aws = AwsConfiguration.ofDeployment().with("region", "eu-west-1");
 * var ireland = aws.provider("ireland", null);
 * }</pre>
 *
 * <p>The keys are the arguments of {@link ProviderArgs}. A secret key becomes a secret argument. A
 * key counts as not set while its value is empty: {@code ""}, {@code null}, <code>{}</code> or
 * {@code []}.
 */
public final class AwsConfiguration {
  private final Map<String, AwsSetting> settings;
  private final ValidationErrors errors;

  private AwsConfiguration(Map<String, AwsSetting> settings, ValidationErrors errors) {
    this.settings = settings;
    this.errors = errors;
  }

  /** That of the running deployment. */
  public static AwsConfiguration ofDeployment() {
    return of(ValidationErrors.of(file()));
  }

  /** The same; its errors are added to those. */
  public static AwsConfiguration of(ValidationErrors errors) {
    return of(DeploymentInternal.getInstance().getConfig(), errors);
  }

  static AwsConfiguration of(DeploymentImpl.Config config, ValidationErrors errors) {
    return new AwsConfiguration(AwsSettings.read(config, errors), errors);
  }

  /** Where the user sets the keys. */
  public static String file() {
    return "Pulumi." + DeploymentInternal.getInstance().getStackName() + ".yaml";
  }

  /** All keys that can be set, such as {@code aws:profile}. */
  public static Set<String> keys() {
    return AwsSettings.names().stream()
        .map(AwsSettings::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the errors of the values; empty if all are valid. */
  public List<ValidationError> errors() {
    return errors.all();
  }

  /** The tags of {@code aws:defaultTags}, or none. */
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
   * The texts of a key that takes a list of them, or none.
   *
   * @param name without its namespace, such as {@code allowedAccountIds}
   */
  public List<String> texts(String name) {
    return json(name)
        .flatMap(json -> json.getAsJsonArray().asList().stream())
        .map(JsonElement::getAsString)
        .toList();
  }

  /**
   * Whether a key is set to a secret.
   *
   * @param name without its namespace, such as {@code defaultTags}
   */
  public boolean isSecret(String name) {
    return settings.containsKey(name) && settings.get(name).secret();
  }

  /**
   * The same configuration with another value for a key. It is secret if the old value was.
   *
   * @param name without its namespace, such as {@code region}
   * @param value a text, number or boolean, or lists and maps of them
   * @throws IllegalArgumentException if there is no such key
   */
  public AwsConfiguration with(String name, Object value) {
    requireName(name);
    var changed = new TreeMap<>(settings);
    changed.put(name, AwsSetting.of(value, isSecret(name)));
    return new AwsConfiguration(changed, errors);
  }

  /**
   * Makes a provider that is configured so.
   *
   * @param name its name in the program
   * @param options as for any resource, or null
   * @throws IllegalArgumentException if a value is not valid; names all of them
   */
  public ProviderResource provider(String name, CustomResourceOptions options) {
    errors.throwIfAny();
    var inputs = new TreeMap<String, Output<String>>();
    settings.forEach((key, setting) -> inputs.put(key, setting.output()));
    // As com.pulumi.aws.Provider has them.
    var its =
        CustomResourceOptions.builder()
            .version(Utilities.getVersion())
            .additionalSecretOutputs("accessKey", "secretKey", "token")
            .build();
    return new ProviderResource(
        "aws", name, new ProviderInputs(inputs), CustomResourceOptions.merge(its, options, null));
  }

  private static void requireName(String name) {
    var names = AwsSettings.names();
    var unknown = ValidationErrors.of("AwsConfiguration");
    if (!names.contains(name)) {
      unknown.add(
          "'%s' is not an argument of the provider".formatted(name),
          ValidationErrors.listed(names),
          "write " + Spelling.closest(name, names).orElse("one of them"));
    }
    unknown.throwIfAny();
  }

  private Stream<JsonElement> json(String name) {
    return Stream.ofNullable(settings.get(name)).map(AwsSetting::json);
  }
}
