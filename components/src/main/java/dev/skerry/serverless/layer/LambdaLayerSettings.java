package dev.skerry.serverless.layer;

import com.pulumi.asset.Archive;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Lists;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
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

  static LambdaLayerSettings of(String name, String layerName, LambdaLayerArgs given) {
    var args = given == null ? LambdaLayerArgs.builder().build() : given;
    var faults = new Faults("LambdaLayer", name);
    var settings =
        new LambdaLayerSettings(
            layerName,
            Optional.ofNullable(args.content),
            args.runtimes == null ? List.of("java21") : Lists.orEmpty(args.runtimes),
            args.architectures == null ? ARCHITECTURES : Lists.orEmpty(args.architectures),
            Optional.ofNullable(args.keepOldVersions).orElse(true),
            Optional.ofNullable(args.description),
            OverrideSettings.of(args.overrides, faults));
    StackName.refuseComponent(name, LAYER_NAME_MAX, faults);
    settings.refuse(faults);
    faults.throwIfAny();
    return settings;
  }

  private void refuse(Faults faults) {
    StackName.refuseTooLong("layer", layerName, LAYER_NAME_MAX, faults);
    content.ifPresentOrElse(
        archive -> LayerContent.refuse(archive, faults),
        () -> faults.refuse("content is missing", LayerContent.ALLOWED, "set content"));
    refuseUnlessAllOf(RUNTIMES, "runtimes", runtimes, faults);
    refuseUnlessAllOf(ARCHITECTURES, "architectures", architectures, faults);
    var length = description.orElse("").length();
    if (length > DESCRIPTION_MAX) {
      faults.refuse(
          "description has " + length + " characters",
          "0 to " + DESCRIPTION_MAX,
          "shorten description");
    }
  }

  private static void refuseUnlessAllOf(
      List<String> known, String argument, List<String> given, Faults faults) {
    if (given.isEmpty() || !known.containsAll(given)) {
      faults.refuse(
          argument + " is " + given,
          "one or more of " + Faults.listed(known),
          "change " + argument);
    }
  }
}
