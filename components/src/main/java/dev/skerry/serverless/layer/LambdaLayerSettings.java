package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.Optional;

/** The arguments of a {@link LambdaLayer}, checked and with their defaults. */
record LambdaLayerSettings(
    String layerName,
    Optional<Archive> content,
    List<String> runtimes,
    List<String> architectures,
    boolean keepOldVersions,
    Optional<String> description,
    List<OverrideSettings> overrides) {

  // Java's runtimes that the AWS provider knows (com.pulumi:aws 6.83.0): it refuses java25.
  private static final List<String> RUNTIMES = List.of("java8.al2", "java11", "java17", "java21");
  private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");
  private static final int DESCRIPTION_MAX = 256;

  /** Lambda API, "PublishLayerVersion". */
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
            Optional.ofNullable(args.keepOldVersions).orElse(true),
            Optional.ofNullable(args.description),
            OverrideSettings.of(args.overrides, errors));
    StackName.validateComponent(name, LAYER_NAME_MAX, errors);
    settings.validate(errors);
    return settings;
  }

  private void validate(ValidationErrors errors) {
    StackName.validateTooLong("layer", layerName, LAYER_NAME_MAX, errors);
    content.ifPresentOrElse(
        archive -> LayerContent.validate(archive, errors),
        () -> errors.add("content", "is missing", LayerContent.ALLOWED, "set content"));
    validateUnlessAllOf(RUNTIMES, "runtimes", runtimes, errors);
    validateUnlessAllOf(ARCHITECTURES, "architectures", architectures, errors);
    var length = description.orElse("").length();
    if (length > DESCRIPTION_MAX) {
      errors.add(
          "description",
          "has " + length + " characters",
          "0 to " + DESCRIPTION_MAX,
          "shorten description");
    }
  }

  private static void validateUnlessAllOf(
      List<String> known, String argument, List<String> given, ValidationErrors errors) {
    if (given.isEmpty() || !known.containsAll(given)) {
      errors.add(
          argument,
          "is " + given,
          "one or more of " + ValidationErrors.listed(known),
          "change " + argument);
    }
  }
}
