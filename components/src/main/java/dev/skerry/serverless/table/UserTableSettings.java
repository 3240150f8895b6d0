package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.table.KeySchema.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arguments of a {@link UserTable}, checked and with their defaults.
 *
 * @param tableThing what the table is called among the component's children
 */
record UserTableSettings(
    String tableThing,
    Optional<ExistingTable> existing,
    KeySchema keys,
    List<GlobalIndexSettings> indexes,
    CapacitySettings capacity,
    Optional<String> stream,
    List<ReplicaSettings> replicas,
    Optional<String> ttlAttribute,
    boolean ttlEnabled,
    int pointInTimeRecoveryDays,
    boolean deletionProtection,
    Optional<Output<String>> encryptionKeyArn,
    List<OverrideSettings> overrides) {

  /** DynamoDB, "Naming rules": a table's name has 255 characters at most, ours a suffix. */
  private static final int NAME_MAX = 255 - StackName.AUTO_NAME_SUFFIX;

  private static final int RECOVERY_DAYS_MAX = 35;

  /** What replicas are fed from. */
  private static final String BOTH_IMAGES = "NEW_AND_OLD_IMAGES";

  private static final List<String> STREAMS =
      List.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", BOTH_IMAGES);

  static UserTableSettings of(String name, UserTableArgs given) {
    var args = given == null ? UserTableArgs.builder().build() : given;
    var faults = new Faults("UserTable", name);
    StackName.refuseComponent(name, NAME_MAX - ("-" + tableThing(args)).length(), faults);
    var settings =
        new UserTableSettings(
            tableThing(args),
            ExistingTable.of(args, faults),
            KeySchema.of(
                Key.of(
                    Optional.ofNullable(args.partitionKey).orElse("username"),
                    args.partitionKeyType),
                Key.of(args.sortKey, args.sortKeyType),
                faults),
            GlobalIndexSettings.all(args.indexes, faults),
            CapacitySettings.of(args, faults),
            Optional.ofNullable(args.stream),
            ReplicaSettings.all(args, faults),
            Optional.ofNullable(args.ttlAttribute),
            Optional.ofNullable(args.ttlEnabled).orElse(args.ttlAttribute != null),
            Optional.ofNullable(args.pointInTimeRecoveryDays).orElse(RECOVERY_DAYS_MAX),
            Optional.ofNullable(args.deletionProtection).orElse(true),
            Optional.ofNullable(args.encryptionKeyArn),
            OverrideSettings.of(args.overrides, faults));
    settings.refuse(faults);
    validateTtlEnabled(args, faults);
    faults.throwIfAny();
    return settings;
  }

  /**
   * With other keys than text their types are in the name: the provider takes another type of a key
   * for an update, and makes none (terraform-provider-aws#23618). Another name is another table.
   */
  private static String tableThing(UserTableArgs args) {
    var types = typeOrText(args.partitionKeyType) + typeOrText(args.sortKeyType);
    return types.equals(KeyTypes.TEXT + KeyTypes.TEXT) ? "table" : "table-" + types;
  }

  private static String typeOrText(String type) {
    return Optional.ofNullable(type).orElse(KeyTypes.TEXT);
  }

  /** The attributes that are keys of the table or of an index, each with its type. */
  Map<String, String> keyTypes() {
    return KeyTypes.of(keys, indexes);
  }

  /** What the table's stream tells of a change, if there is a stream. */
  Optional<String> streamView() {
    return stream.or(() -> replicas.isEmpty() ? Optional.empty() : Optional.of(BOTH_IMAGES));
  }

  List<String> indexNames() {
    return indexes.stream().map(GlobalIndexSettings::name).toList();
  }

  private void refuse(Faults faults) {
    KeyTypes.refuse(keyTypes(), indexes, faults);
    refuseStream(faults);
    ttlAttribute.ifPresent(name -> refuseTtl(name, faults));
    faults.refuseOutside(0, RECOVERY_DAYS_MAX, "pointInTimeRecoveryDays", pointInTimeRecoveryDays);
  }

  private void refuseStream(Faults faults) {
    faults.refuseUnlessOneOf(STREAMS, "stream", stream.orElse(null));
    if (!replicas.isEmpty() && stream.filter(view -> !view.equals(BOTH_IMAGES)).isPresent()) {
      faults.refuse(
          "stream is '" + stream.orElseThrow() + "' beside replicas",
          BOTH_IMAGES + ", which replicas are fed from",
          "change or drop stream, or drop replicas");
    }
  }

  private static void validateTtlEnabled(UserTableArgs args, Faults faults) {
    if (args.ttlEnabled != null && args.ttlAttribute == null) {
      faults.refuse(
          "ttlEnabled is %s without ttlAttribute".formatted(args.ttlEnabled),
          "ttlEnabled together with ttlAttribute: DynamoDB needs the attribute to switch expiry off",
          "set ttlAttribute, or drop ttlEnabled");
    }
  }

  private void refuseTtl(String attribute, Faults faults) {
    KeySchema.refuseAttributeName("ttlAttribute", attribute, faults);
    if (keys.has(attribute)) {
      faults.refuse(
          "ttlAttribute is '" + attribute + "', a key",
          "an attribute that is no key, or none",
          "change ttlAttribute");
      return;
    }
    var type = keyTypes().getOrDefault(attribute, KeyTypes.NUMBER);
    if (!type.equals(KeyTypes.NUMBER)) {
      faults.refuse(
          "ttlAttribute is '%s', which an index has with type '%s'".formatted(attribute, type),
          "an attribute of type 'N': DynamoDB expires nothing by another",
          "give it type 'N' in the index, or change ttlAttribute");
    }
  }
}
