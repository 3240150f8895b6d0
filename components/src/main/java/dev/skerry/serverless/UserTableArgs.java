package dev.skerry.serverless;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.List;

/** What a {@link UserTable} may be told. Everything has a default that is safe for production. */
public final class UserTableArgs extends ResourceArgs {
  @Import(name = "partitionKey")
  String partitionKey;

  @Import(name = "sortKey")
  String sortKey;

  @Import(name = "ttlAttribute")
  String ttlAttribute;

  @Import(name = "pointInTimeRecoveryDays")
  Integer pointInTimeRecoveryDays;

  @Import(name = "deletionProtection")
  Boolean deletionProtection;

  @Import(name = "encryptionKeyArn")
  Output<String> encryptionKeyArn;

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  private UserTableArgs() {}

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link UserTable} checks them, all at once. */
  public static final class Builder {
    private final UserTableArgs args = new UserTableArgs();

    private Builder() {}

    /**
     * The text attribute that finds an item. 1-255 characters; {@code username} when not given.
     * Changing it replaces the table: its items stay in the old one, which deletion protection
     * keeps.
     */
    public Builder partitionKey(String partitionKey) {
      args.partitionKey = partitionKey;
      return this;
    }

    /**
     * The text attribute that orders the items of one partition key. 1-255 characters, not the
     * partition key; none when not given. Changing it replaces the table.
     */
    public Builder sortKey(String sortKey) {
      args.sortKey = sortKey;
      return this;
    }

    /**
     * The number attribute (epoch seconds) after which DynamoDB deletes an item, within about two
     * days: readers filter until then. Not a key; items stay forever when not given. A change takes
     * up to an hour, and blocks the next one meanwhile (DynamoDB developer guide, "Time to Live").
     */
    public Builder ttlAttribute(String ttlAttribute) {
      args.ttlAttribute = ttlAttribute;
      return this;
    }

    /**
     * How many days back the table can be restored, to the second. 1-35, or 0 for not at all
     * (DynamoDB developer guide, "Point-in-time recovery"); 35 when not given. Billed by the size
     * of the table, whatever the days; fewer days forget older states at once.
     */
    public Builder pointInTimeRecoveryDays(Integer pointInTimeRecoveryDays) {
      args.pointInTimeRecoveryDays = pointInTimeRecoveryDays;
      return this;
    }

    /**
     * Whether AWS refuses to delete the table; it does when not given. To destroy or replace the
     * table, deploy {@code false} first. Costs nothing to change.
     */
    public Builder deletionProtection(Boolean deletionProtection) {
      args.deletionProtection = deletionProtection;
      return this;
    }

    /**
     * The ARN of your own KMS key, which the functions' roles must then be allowed to use. The key
     * that AWS owns, free of charge, when not given. Changed in place.
     */
    public Builder encryptionKeyArn(Output<String> encryptionKeyArn) {
      args.encryptionKeyArn = encryptionKeyArn;
      return this;
    }

    /** {@link #encryptionKeyArn(Output)} with an ARN that is known. */
    public Builder encryptionKeyArn(String encryptionKeyArn) {
      return encryptionKeyArn(Output.of(encryptionKeyArn));
    }

    /**
     * Other values for properties of the resources that appear, for what has no argument here: see
     * {@link OverrideArgs}. Default: none. A change costs what the property's change costs.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** The overrides, one after the other. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(List.of(overrides));
    }

    /** The arguments as collected, unchecked. */
    public UserTableArgs build() {
      return args;
    }
  }
}
