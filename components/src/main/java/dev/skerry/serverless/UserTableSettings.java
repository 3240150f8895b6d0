package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link UserTable}'s arguments with defaults, checked. */
record UserTableSettings(
    String partitionKey,
    Optional<String> sortKey,
    Optional<String> ttlAttribute,
    int pointInTimeRecoveryDays,
    boolean deletionProtection,
    Optional<Output<String>> encryptionKeyArn) {

  /** DynamoDB, "Naming rules": a table's name has 255 characters at most, ours a suffix. */
  private static final int NAME_MAX = 255 - "-table".length() - Faults.AUTO_NAME_SUFFIX;

  private static final int ATTRIBUTE_NAME_MAX = 255;
  private static final int RECOVERY_DAYS_MAX = 35;

  static UserTableSettings of(String name, UserTableArgs given) {
    var args = Optional.ofNullable(given).orElseGet(() -> UserTableArgs.builder().build());
    var settings =
        new UserTableSettings(
            args.partitionKey().orElse("username"),
            args.sortKey(),
            args.ttlAttribute(),
            args.pointInTimeRecoveryDays().orElse(RECOVERY_DAYS_MAX),
            args.deletionProtection().orElse(true),
            args.encryptionKeyArn());
    settings.check(name);
    return settings;
  }

  /** The partition key and, where there is one, the sort key. */
  List<String> keys() {
    return Stream.concat(Stream.of(partitionKey), sortKey.stream()).toList();
  }

  private void check(String name) {
    var faults = new Faults("UserTable", name);
    faults.refuseUnlessComponentName(name, NAME_MAX);
    checkAttributeName(faults, "partitionKey", partitionKey);
    sortKey.ifPresent(key -> checkAttributeName(faults, "sortKey", key));
    ttlAttribute.ifPresent(attribute -> checkAttributeName(faults, "ttlAttribute", attribute));
    checkRoles(faults);
    faults.refuseUnless(
        pointInTimeRecoveryDays >= 0 && pointInTimeRecoveryDays <= RECOVERY_DAYS_MAX,
        "pointInTimeRecoveryDays: " + pointInTimeRecoveryDays,
        "1-35 days, or 0 for none",
        "change pointInTimeRecoveryDays in UserTableArgs");
    faults.throwIfAny();
  }

  private static void checkAttributeName(Faults faults, String argument, String value) {
    faults.refuseUnless(
        !value.isEmpty() && value.length() <= ATTRIBUTE_NAME_MAX,
        argument + ": '" + value + "'",
        "1-255 characters",
        "change " + argument + " in UserTableArgs");
  }

  private void checkRoles(Faults faults) {
    faults.refuseUnless(
        sortKey.filter(partitionKey::equals).isEmpty(),
        "sortKey is the partitionKey: '" + partitionKey + "'",
        "another attribute, or none",
        "change sortKey in UserTableArgs");
    faults.refuseUnless(
        ttlAttribute.filter(keys()::contains).isEmpty(),
        "ttlAttribute is a key: '" + ttlAttribute.orElse("") + "'",
        "an attribute that is no key, or none",
        "change ttlAttribute in UserTableArgs");
  }
}
