package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.aws.AwsConfiguration;
import dev.skerry.serverless.internal.OverrideSettings;
import dev.skerry.serverless.internal.StackName;
import dev.skerry.serverless.internal.ValidationErrors;
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

  /**
   * Returns the settings.
   *
   * @throws IllegalArgumentException with all errors of the arguments
   */
  static UserTableSettings of(String name, UserTableArgs args) {
    var errors = new ValidationErrors("UserTable", name);
    var settings = of(name, args, errors);
    errors.throwIfAny();
    return settings;
  }

  /** Returns the errors of the arguments. */
  static List<ValidationError> validate(String name, UserTableArgs args) {
    var errors = new ValidationErrors("UserTable", name);
    of(name, args, errors);
    return errors.all();
  }

  private static UserTableSettings of(String name, UserTableArgs given, ValidationErrors errors) {
    var args = given == null ? UserTableArgs.builder().build() : given;
    StackName.validateComponent(name, NAME_MAX - ("-" + tableThing(args)).length(), errors);
    var settings =
        new UserTableSettings(
            tableThing(args),
            ExistingTable.of(args, errors),
            KeySchema.of(
                Key.of(
                    Optional.ofNullable(args.partitionKey).orElse("username"),
                    args.partitionKeyType),
                Key.of(args.sortKey, args.sortKeyType),
                errors),
            GlobalIndexSettings.all(args.indexes, errors),
            CapacitySettings.of(args, errors),
            Optional.ofNullable(args.stream),
            ReplicaSettings.all(args, errors),
            Optional.ofNullable(args.ttlAttribute),
            Optional.ofNullable(args.ttlEnabled).orElse(args.ttlAttribute != null),
            Optional.ofNullable(args.pointInTimeRecoveryDays).orElse(RECOVERY_DAYS_MAX),
            Optional.ofNullable(args.deletionProtection).orElse(true),
            Optional.ofNullable(args.encryptionKeyArn),
            OverrideSettings.of(args.overrides, errors));
    settings.validate(errors);
    if (!settings.replicas.isEmpty()) {
      errors.addAll(AwsConfiguration.ofDeployment().errors());
    }
    validateTtlEnabled(args, errors);
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

  private void validate(ValidationErrors errors) {
    KeyTypes.validate(keyTypes(), indexes, errors);
    validateStream(errors);
    ttlAttribute.ifPresent(name -> validateTtl(name, errors));
    errors.requireInRange("pointInTimeRecoveryDays", pointInTimeRecoveryDays, 0, RECOVERY_DAYS_MAX);
  }

  private void validateStream(ValidationErrors errors) {
    errors.requireOneOf("stream", stream.orElse(null), STREAMS);
    if (!replicas.isEmpty() && stream.filter(view -> !view.equals(BOTH_IMAGES)).isPresent()) {
      errors.add(
          "stream",
          "is '" + stream.orElseThrow() + "' beside replicas",
          BOTH_IMAGES + ", which replicas are fed from",
          "change or drop stream, or drop replicas");
    }
  }

  private static void validateTtlEnabled(UserTableArgs args, ValidationErrors errors) {
    if (args.ttlEnabled != null && args.ttlAttribute == null) {
      errors.add(
          "ttlEnabled",
          "is %s without ttlAttribute".formatted(args.ttlEnabled),
          "ttlEnabled together with ttlAttribute: DynamoDB needs the attribute to switch expiry off",
          "set ttlAttribute, or drop ttlEnabled");
    }
  }

  private void validateTtl(String attribute, ValidationErrors errors) {
    KeySchema.validateAttributeName("ttlAttribute", attribute, errors);
    if (keys.has(attribute)) {
      errors.add(
          "ttlAttribute",
          "is '" + attribute + "', a key",
          "an attribute that is no key, or none",
          "change ttlAttribute");
      return;
    }
    var type = keyTypes().getOrDefault(attribute, KeyTypes.NUMBER);
    if (!type.equals(KeyTypes.NUMBER)) {
      errors.add(
          "ttlAttribute",
          "is '%s', which an index has with type '%s'".formatted(attribute, type),
          "an attribute of type 'N': DynamoDB expires nothing by another",
          "give it type 'N' in the index, or change ttlAttribute");
    }
  }
}
