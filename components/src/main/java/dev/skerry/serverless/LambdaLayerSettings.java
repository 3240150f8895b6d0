package dev.skerry.serverless;

import com.pulumi.asset.Archive;
import java.util.List;
import java.util.Optional;

/** A {@link LambdaLayer}'s arguments with defaults, checked. */
record LambdaLayerSettings(
    String layerName,
    Optional<Archive> content,
    List<String> runtimes,
    List<String> architectures,
    boolean keepOldVersions,
    Optional<String> description) {

  // Java's runtimes that the AWS provider knows (com.pulumi:aws 6.83.0): it refuses java25.
  private static final List<String> RUNTIMES = List.of("java8.al2", "java11", "java17", "java21");
  private static final List<String> ARCHITECTURES = List.of("arm64", "x86_64");
  private static final int DESCRIPTION_MAX = 256;

  /** Lambda API, "PublishLayerVersion". */
  private static final int LAYER_NAME_MAX = 140;

  static LambdaLayerSettings of(String name, String layerName, LambdaLayerArgs given) {
    var args = Optional.ofNullable(given).orElseGet(() -> LambdaLayerArgs.builder().build());
    var settings =
        new LambdaLayerSettings(
            layerName,
            args.content(),
            args.runtimes().orElse(List.of("java21")),
            args.architectures().orElse(ARCHITECTURES),
            args.keepOldVersions().orElse(true),
            args.description());
    settings.check(name);
    return settings;
  }

  private void check(String name) {
    var faults = new Faults("LambdaLayer", name);
    faults.refuseUnlessComponentName(name, LAYER_NAME_MAX);
    faults.refuseUnlessStackName("layer", layerName, LAYER_NAME_MAX);
    faults.refuseUnless(
        content.isPresent(),
        "content is missing",
        LayerContent.ALLOWED,
        "pass a FileArchive as content in LambdaLayerArgs");
    content.ifPresent(archive -> LayerContent.check(archive, faults));
    checkNames(faults, "runtimes", runtimes, RUNTIMES);
    checkNames(faults, "architectures", architectures, ARCHITECTURES);
    faults.refuseUnless(
        description.orElse("").length() <= DESCRIPTION_MAX,
        "description has " + description.orElse("").length() + " characters",
        "0-" + DESCRIPTION_MAX + " characters",
        "shorten description in LambdaLayerArgs");
    faults.throwIfAny();
  }

  private static void checkNames(
      Faults faults, String argument, List<String> given, List<String> known) {
    faults.refuseUnless(
        !given.isEmpty() && known.containsAll(given),
        argument + ": " + given,
        "one or more of " + String.join(", ", known),
        "change " + argument + " in LambdaLayerArgs");
  }
}
