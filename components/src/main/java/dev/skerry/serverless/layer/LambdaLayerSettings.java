package dev.skerry.serverless.layer;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;

/** The validated arguments of a {@link LambdaLayer}, with defaults. */
record LambdaLayerSettings(
    String layerName,
    Optional<Archive> content,
    List<String> runtimes,
    List<String> architectures,
    boolean keepOldVersions,
    Optional<String> description,
    List<OverrideSettings> overrides) {

  // The Java runtimes of the AWS provider (com.pulumi:aws 6.83.0). It rejects java25.
  private static final List<String> RUNTIMES = List.of("java8.al2", "java11", "java17", "java21");
  private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");

  // Lambda API reference, "PublishLayerVersion".
  private static final int DESCRIPTION_MAX = 256;
  private static final int LAYER_NAME_MAX = 140;

  /**
   * Returns the settings.
   *
   * @throws IllegalArgumentException with all errors of the arguments
   */
  static LambdaLayerSettings of(String name, String layerName, LambdaLayerArgs args) {
    var errors = new ValidationErrors("LambdaLayer", name);
    var settings = of(name, layerName, args, errors);
    errors.throwIfAny();
    return settings;
  }

  /** Returns the errors of the arguments. */
  static List<ValidationError> validate(String name, String layerName, LambdaLayerArgs args) {
    var errors = new ValidationErrors("LambdaLayer", name);
    of(name, layerName, args, errors);
    return errors.all();
  }

  private static LambdaLayerSettings of(
      String name, String layerName, LambdaLayerArgs given, ValidationErrors errors) {
    var args = given == null ? LambdaLayerArgs.builder().build() : given;
    var settings =
        new LambdaLayerSettings(
            layerName,
            Optional.ofNullable(args.content),
            args.runtimes == null ? List.of("java21") : InputLists.orEmpty(args.runtimes),
            args.architectures == null ? ARCHITECTURES : InputLists.orEmpty(args.architectures),
            requireNonNullElse(args.keepOldVersions, true),
            Optional.ofNullable(args.description),
            OverrideSettings.of(args.overrides, errors));
    StackName.validateComponentName(name, LAYER_NAME_MAX, errors);
    settings.validate(errors);
    return settings;
  }

  private void validate(ValidationErrors errors) {
    StackName.requireMaxLength("layer", layerName, LAYER_NAME_MAX, errors);
    content.ifPresentOrElse(
        archive -> LayerContent.validate(archive, errors),
        () -> errors.add("content", "is missing", LayerContent.ALLOWED, "set content"));
    errors.requireOneOrMoreOf("runtimes", runtimes, RUNTIMES);
    errors.requireOneOrMoreOf("architectures", architectures, ARCHITECTURES);
    errors.requireMaxLength("description", description.orElse(""), DESCRIPTION_MAX);
  }
}
