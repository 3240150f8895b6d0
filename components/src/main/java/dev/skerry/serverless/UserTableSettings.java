package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The arguments of a {@link UserTable}, checked and with their defaults. */
record UserTableSettings(
    String partitionKey,
    Optional<String> sortKey,
    Optional<String> ttlAttribute,
    int pointInTimeRecoveryDays,
    boolean deletionProtection,
    Optional<Output<String>> encryptionKeyArn,
    List<OverrideSettings> overrides) {

  /** DynamoDB, "Naming rules": a table's name has 255 characters at most, ours a suffix. */
  private static final int NAME_MAX = 255 - "-table".length() - StackName.AUTO_NAME_SUFFIX;

  private static final int ATTRIBUTE_NAME_MAX = 255;
  private static final int RECOVERY_DAYS_MAX = 35;

  static UserTableSettings of(String name, UserTableArgs given) {
    var args = given == null ? UserTableArgs.builder().build() : given;
    var faults = new Faults("UserTable", name);
    var settings =
        new UserTableSettings(
            Optional.ofNullable(args.partitionKey).orElse("username"),
            Optional.ofNullable(args.sortKey),
            Optional.ofNullable(args.ttlAttribute),
            Optional.ofNullable(args.pointInTimeRecoveryDays).orElse(RECOVERY_DAYS_MAX),
            Optional.ofNullable(args.deletionProtection).orElse(true),
            Optional.ofNullable(args.encryptionKeyArn),
            OverrideSettings.of(args.overrides, faults));
    StackName.refuseComponent(name, NAME_MAX, faults);
    settings.refuse(faults);
    faults.throwIfAny();
    return settings;
  }

  /** The partition key and, where there is one, the sort key. */
  List<String> keys() {
    return Stream.concat(Stream.of(partitionKey), sortKey.stream()).toList();
  }

  private void refuse(Faults faults) {
    refuseAttributeName("partitionKey", partitionKey, faults);
    sortKey.ifPresent(key -> refuseAttributeName("sortKey", key, faults));
    ttlAttribute.ifPresent(name -> refuseAttributeName("ttlAttribute", name, faults));
    refuseSharedAttributes(faults);
    faults.refuseOutside(0, RECOVERY_DAYS_MAX, "pointInTimeRecoveryDays", pointInTimeRecoveryDays);
  }

  private static void refuseAttributeName(String argument, String value, Faults faults) {
    if (value.isEmpty() || value.length() > ATTRIBUTE_NAME_MAX) {
      faults.refuse(
          argument + " is '" + value + "'",
          "1 to " + ATTRIBUTE_NAME_MAX + " characters",
          "change " + argument);
    }
  }

  private void refuseSharedAttributes(Faults faults) {
    if (sortKey.filter(partitionKey::equals).isPresent()) {
      faults.refuse(
          "sortKey is '" + partitionKey + "', the partitionKey",
          "another attribute, or none",
          "change sortKey");
    }
    if (ttlAttribute.filter(keys()::contains).isPresent()) {
      faults.refuse(
          "ttlAttribute is '" + ttlAttribute.orElseThrow() + "', a key",
          "an attribute that is no key, or none",
          "change ttlAttribute");
    }
  }
}
