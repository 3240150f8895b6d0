package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/** What a {@link UserTable} may be told. Everything has a default that is safe for production. */
public final class UserTableArgs extends ResourceArgs {
  @Import(name = "partitionKey")
  String partitionKey;

  @Import(name = "partitionKeyType")
  String partitionKeyType;

  @Import(name = "sortKey")
  String sortKey;

  @Import(name = "sortKeyType")
  String sortKeyType;

  @Import(name = "indexes")
  List<GlobalIndexArgs> indexes;

  @Import(name = "maxReadUnits")
  Integer maxReadUnits;

  @Import(name = "maxWriteUnits")
  Integer maxWriteUnits;

  @Import(name = "provisioned")
  ProvisionedArgs provisioned;

  @Import(name = "stream")
  String stream;

  @Import(name = "replicas")
  List<ReplicaArgs> replicas;

  @Import(name = "ttlAttribute")
  String ttlAttribute;

  @Import(name = "ttlEnabled")
  Boolean ttlEnabled;

  @Import(name = "pointInTimeRecoveryDays")
  Integer pointInTimeRecoveryDays;

  @Import(name = "deletionProtection")
  Boolean deletionProtection;

  @Import(name = "encryptionKeyArn")
  Output<String> encryptionKeyArn;

  @Import(name = "overrides")
  List<OverrideArgs> overrides;

  @Import(name = "existingTableName")
  Output<String> existingTableName;

  @Import(name = "existingTableArn")
  Output<String> existingTableArn;

  private UserTableArgs() {}

  /**
   * Validates the arguments without declaring anything, as the constructor of {@link UserTable}
   * does. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors, in the order of the arguments; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return UserTableSettings.validate(name, this);
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link UserTable} checks them, all at once. */
  public static final class Builder {
    private final UserTableArgs args = new UserTableArgs();

    private Builder() {}

    /**
     * The attribute that finds an item. 1-255 characters; {@code username} when not given. Changing
     * it replaces the table, and the new one starts empty: deploy {@code deletionProtection(false)}
     * first, or the update fails when it deletes the old one.
     */
    public Builder partitionKey(String partitionKey) {
      args.partitionKey = partitionKey;
      return this;
    }

    /**
     * {@code S} text, {@code N} number or {@code B} bytes; text when not given. Changing it
     * replaces the table, as for {@link #partitionKey}.
     */
    public Builder partitionKeyType(String partitionKeyType) {
      args.partitionKeyType = partitionKeyType;
      return this;
    }

    /**
     * The attribute that orders the items of one partition key. 1-255 characters, not the partition
     * key; none when not given. Changing it replaces the table, as for {@link #partitionKey}.
     */
    public Builder sortKey(String sortKey) {
      args.sortKey = sortKey;
      return this;
    }

    /**
     * The sort key's type, as {@link #partitionKeyType}. Changing it replaces the table, as for
     * {@link #partitionKey}.
     */
    public Builder sortKeyType(String sortKeyType) {
      args.sortKeyType = sortKeyType;
      return this;
    }

    /**
     * Global indexes, by which items are found under other keys. 0-20 (DynamoDB developer guide,
     * "Quotas"); none when not given. One is built or dropped at a time, while the table serves on.
     */
    public Builder indexes(List<GlobalIndexArgs> indexes) {
      args.indexes = indexes;
      return this;
    }

    /** {@link #indexes(List)}, one by one. */
    public Builder indexes(GlobalIndexArgs... indexes) {
      return indexes(InputLists.of(indexes));
    }

    /**
     * A ceiling of what is billed: read units (4 KB) a second, of the table and of each index for
     * itself; beyond them requests are throttled. 1 or more; your account's quota (40,000 unless
     * raised) when not given. Changed in place; {@code -1} takes an earlier ceiling away, leaving
     * the argument out does not (DynamoDB developer guide, "On-demand maximum throughput").
     */
    public Builder maxReadUnits(Integer maxReadUnits) {
      args.maxReadUnits = maxReadUnits;
      return this;
    }

    /** As {@link #maxReadUnits}, of write units (1 KB) a second. */
    public Builder maxWriteUnits(Integer maxWriteUnits) {
      args.maxWriteUnits = maxWriteUnits;
      return this;
    }

    /**
     * Capacity by the hour, within bounds, for loads that are steady. Billed per request when not
     * given. Changed in place, four times a day from provisioned to per request; to provisioned,
     * the table starts with one unit until scaling raises it, and a table with indexes takes {@link
     * ProvisionedArgs.Builder#ignoreIndexChanges ignoreIndexChanges(false)} once.
     */
    public Builder provisioned(ProvisionedArgs provisioned) {
      args.provisioned = provisioned;
      return this;
    }

    /**
     * What the table's stream tells of each change, for 24 hours: {@code KEYS_ONLY}, {@code
     * NEW_IMAGE}, {@code OLD_IMAGE} or {@code NEW_AND_OLD_IMAGES}. No stream when not given, unless
     * there are replicas. A change makes another stream, under another ARN; not in the update that
     * drops replicas, which are dropped last.
     */
    public Builder stream(String stream) {
      args.stream = stream;
      return this;
    }

    /**
     * Copies of the table in other regions, with its deletion protection and its recovery (always
     * 35 days). None when not given. Read docs/global-tables.md first: of two writes at once in two
     * regions one is lost. Each region gets a provider that is configured with the stack's {@code
     * aws:*} keys (credentials, default tags, endpoints) and its own region; a provider that you
     * pass to the table does not reach its replicas. Made and dropped one after another. To drop
     * one, deploy {@code deletionProtection(false)} first; drop the last one with {@code
     * stream("NEW_AND_OLD_IMAGES")}, and the stream after that.
     */
    public Builder replicas(List<ReplicaArgs> replicas) {
      args.replicas = replicas;
      return this;
    }

    /** {@link #replicas(List)}, one by one. */
    public Builder replicas(ReplicaArgs... replicas) {
      return replicas(InputLists.of(replicas));
    }

    /** {@link #replicas(List)} by their regions, such as {@code eu-west-1}. */
    public Builder replicaRegions(String... regions) {
      return replicas(
          InputLists.orEmpty(InputLists.of(regions)).stream().map(ReplicaArgs::in).toList());
    }

    /**
     * The number attribute (epoch seconds) after which DynamoDB deletes an item, within about two
     * days: readers filter until then. Not a key; items stay forever when not given. A change takes
     * up to an hour, and blocks the next one meanwhile (DynamoDB developer guide, "Time to Live").
     * To stop expiry, deploy {@code ttlEnabled(false)} and keep this argument: AWS rejects an
     * update that leaves it out, or names another attribute, while expiry is on. Another attribute
     * takes two deployments: the old one with {@code ttlEnabled(false)}, an hour later the new one.
     */
    public Builder ttlAttribute(String ttlAttribute) {
      args.ttlAttribute = ttlAttribute;
      return this;
    }

    /**
     * Whether items expire by {@link #ttlAttribute}; true when that is given. {@code false} stops
     * expiry: items that have expired already and still exist stay. Requires {@code ttlAttribute}.
     * A change takes up to an hour; after it, {@code ttlAttribute} may be removed or renamed.
     */
    public Builder ttlEnabled(Boolean ttlEnabled) {
      args.ttlEnabled = ttlEnabled;
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
     * table or a replica, deploy {@code false} first, in an update of its own. Costs nothing to
     * change.
     */
    public Builder deletionProtection(Boolean deletionProtection) {
      args.deletionProtection = deletionProtection;
      return this;
    }

    /**
     * The ARN of your own KMS key, which the functions' roles must then be allowed to use. The key
     * that AWS owns, free of charge, when not given. Changed in place, but not while there are
     * replicas: drop them first, and add them with the new key. When you remove the argument, the
     * table returns to the key that AWS owns; delete your own key after that update.
     */
    public Builder encryptionKeyArn(Output<String> encryptionKeyArn) {
      args.encryptionKeyArn = encryptionKeyArn;
      return this;
    }

    /** {@link #encryptionKeyArn(Output)} with an ARN that is known. */
    public Builder encryptionKeyArn(String encryptionKeyArn) {
      return encryptionKeyArn(Outputs.of(encryptionKeyArn));
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
      return overrides(InputLists.of(overrides));
    }

    /**
     * The name of a table that exists already: nothing is made, and the outputs and policies are
     * that table's. Together with {@link #existingTableArn} and nothing else; a new table when not
     * given. Changing from one to the other deletes the made table: deploy {@code
     * deletionProtection(false)} first. The local cloud does not have such a table.
     */
    public Builder existingTableName(Output<String> existingTableName) {
      args.existingTableName = existingTableName;
      return this;
    }

    /** {@link #existingTableName(Output)} with a name that is known. */
    public Builder existingTableName(String existingTableName) {
      return existingTableName(Outputs.of(existingTableName));
    }

    /** The ARN of the table that exists already; together with {@link #existingTableName}. */
    public Builder existingTableArn(Output<String> existingTableArn) {
      args.existingTableArn = existingTableArn;
      return this;
    }

    /** {@link #existingTableArn(Output)} with an ARN that is known. */
    public Builder existingTableArn(String existingTableArn) {
      return existingTableArn(Outputs.of(existingTableArn));
    }

    /** The arguments as collected, unchecked. */
    public UserTableArgs build() {
      return args;
    }
  }
}
