package dev.skerry.serverless.table;

import static java.util.Objects.requireNonNullElse;

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
 * The validated arguments of a {@link UserTable}, with defaults.
 *
 * @param tableSuffix the suffix of the table's name
 */
record UserTableSettings(
    String tableSuffix,
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

  /** DynamoDB developer guide, "Naming rules": 255 characters, including the generated suffix. */
  private static final int TABLE_NAME_MAX = 255 - StackName.AUTO_NAME_SUFFIX;

  private static final int RECOVERY_DAYS_MAX = 35;

  /** The view type that replicas require. */
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
    StackName.validateComponentName(
        name, TABLE_NAME_MAX - ("-" + tableSuffix(args)).length(), errors);
    var settings =
        new UserTableSettings(
            tableSuffix(args),
            ExistingTable.of(args, errors),
            KeySchema.of(
                Key.of(requireNonNullElse(args.partitionKey, "username"), args.partitionKeyType),
                Key.of(args.sortKey, args.sortKeyType),
                errors),
            GlobalIndexSettings.all(args.indexes, errors),
            CapacitySettings.of(args, errors),
            Optional.ofNullable(args.stream),
            ReplicaSettings.all(args, errors),
            Optional.ofNullable(args.ttlAttribute),
            requireNonNullElse(args.ttlEnabled, args.ttlAttribute != null),
            requireNonNullElse(args.pointInTimeRecoveryDays, RECOVERY_DAYS_MAX),
            requireNonNullElse(args.deletionProtection, true),
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
   * Returns a suffix that contains the types of the keys unless both are strings. A change of a
   * key's type then changes the name, which replaces the table. Otherwise the provider would report
   * an update, and change nothing (terraform-provider-aws#23618).
   */
  private static String tableSuffix(UserTableArgs args) {
    var types =
        requireNonNullElse(args.partitionKeyType, KeySchema.STRING)
            + requireNonNullElse(args.sortKeyType, KeySchema.STRING);
    return types.equals(KeySchema.STRING + KeySchema.STRING) ? "table" : "table-" + types;
  }

  /** Returns the types of the attributes that are keys of the table or of an index. */
  Map<String, String> attributeTypes() {
    return KeySchema.attributeTypes(keys, indexes);
  }

  /** Returns the view type of the table's stream; empty without a stream. */
  Optional<String> streamView() {
    return stream.or(() -> replicas.isEmpty() ? Optional.empty() : Optional.of(BOTH_IMAGES));
  }

  List<String> indexNames() {
    return indexes.stream().map(GlobalIndexSettings::name).toList();
  }

  private void validate(ValidationErrors errors) {
    indexes.forEach(index -> index.requireTypes(attributeTypes(), errors));
    validateStream(errors);
    ttlAttribute.ifPresent(name -> validateTtl(name, errors));
    errors.requireInRange("pointInTimeRecoveryDays", pointInTimeRecoveryDays, 0, RECOVERY_DAYS_MAX);
  }

  private void validateStream(ValidationErrors errors) {
    errors.requireOneOf("stream", stream.orElse(null), STREAMS);
    if (!replicas.isEmpty() && stream.filter(view -> !view.equals(BOTH_IMAGES)).isPresent()) {
      errors.add(
          "stream",
          "is '" + stream.orElseThrow() + "', which conflicts with replicas",
          BOTH_IMAGES + " with replicas",
          "change or remove stream, or remove replicas");
    }
  }

  private static void validateTtlEnabled(UserTableArgs args, ValidationErrors errors) {
    if (args.ttlEnabled != null && args.ttlAttribute == null) {
      errors.add(
          "ttlEnabled",
          "requires ttlAttribute",
          "ttlEnabled only with ttlAttribute",
          "set ttlAttribute, or remove ttlEnabled");
    }
  }

  private void validateTtl(String attribute, ValidationErrors errors) {
    KeySchema.requireAttributeName("ttlAttribute", attribute, errors);
    if (keys.contains(attribute)) {
      errors.add(
          "ttlAttribute",
          "is '" + attribute + "', which is a key of the table",
          "an attribute that is not a key, or none",
          "change ttlAttribute");
      return;
    }
    var type = attributeTypes().getOrDefault(attribute, KeySchema.NUMBER);
    if (!type.equals(KeySchema.NUMBER)) {
      errors.add(
          "ttlAttribute",
          "is '%s', which has type '%s' as a key of an index".formatted(attribute, type),
          "an attribute of type 'N'",
          "set type 'N' in the index, or change ttlAttribute");
    }
  }
}
