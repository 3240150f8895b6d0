package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.ValidationError;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/** The arguments of a {@link UserTable}. All have defaults that are safe for production. */
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
   * Validates the arguments as the constructor of {@link UserTable} does, without declaring
   * anything. Requires a running deployment.
   *
   * @param name the component's name
   * @return all errors; empty if the arguments are valid
   */
  public List<ValidationError> validate(String name) {
    return UserTableSettings.validate(name, this);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The {@link UserTable} validates them together. */
  public static final class Builder {
    private final UserTableArgs args = new UserTableArgs();

    private Builder() {}

    /**
     * The attribute of the partition key. 1-255 characters (DynamoDB developer guide, "Naming
     * rules"). Default: {@code username}. A change replaces the table; the new table is empty.
     * Deploy {@code deletionProtection(false)} first: otherwise the update fails when it deletes
     * the old table.
     */
    public Builder partitionKey(String partitionKey) {
      args.partitionKey = partitionKey;
      return this;
    }

    /**
     * The type of the partition key: {@code S} (string), {@code N} (number) or {@code B} (binary).
     * Default: string. A change replaces the table: see {@link #partitionKey}.
     */
    public Builder partitionKeyType(String partitionKeyType) {
      args.partitionKeyType = partitionKeyType;
      return this;
    }

    /**
     * The attribute that sorts the items with the same partition key. 1-255 characters; not the
     * partition key. Default: none. A change replaces the table: see {@link #partitionKey}.
     */
    public Builder sortKey(String sortKey) {
      args.sortKey = sortKey;
      return this;
    }

    /**
     * The type of the sort key: see {@link #partitionKeyType}. Default: string. A change replaces
     * the table: see {@link #partitionKey}.
     */
    public Builder sortKeyType(String sortKeyType) {
      args.sortKeyType = sortKeyType;
      return this;
    }

    /**
     * Global secondary indexes, which find items by other keys. 0-20 (DynamoDB developer guide,
     * "Quotas"). Default: none. DynamoDB creates or deletes one index at a time; the table stays
     * available.
     */
    public Builder indexes(List<GlobalIndexArgs> indexes) {
      args.indexes = indexes;
      return this;
    }

    /** Sets {@link #indexes(List)}. */
    public Builder indexes(GlobalIndexArgs... indexes) {
      return indexes(InputLists.of(indexes));
    }

    /**
     * The maximum number of read units (4 KB) per second, for the table and for each index
     * separately. It limits the cost: DynamoDB throttles further requests. 1 or more. Default: your
     * account's quota, 40,000 unless raised (DynamoDB developer guide, "On-demand maximum
     * throughput"). Changed in place. {@code -1} removes the maximum; leaving the argument out does
     * not.
     */
    public Builder maxReadUnits(Integer maxReadUnits) {
      args.maxReadUnits = maxReadUnits;
      return this;
    }

    /** The maximum number of write units (1 KB) per second: see {@link #maxReadUnits}. */
    public Builder maxWriteUnits(Integer maxWriteUnits) {
      args.maxWriteUnits = maxWriteUnits;
      return this;
    }

    /**
     * Provisioned capacity with auto scaling, for a steady load. AWS charges it by the hour.
     * Default: on demand, charged per request. Changed in place; AWS allows four changes per day
     * from provisioned to on demand. After a change to provisioned, the table has the minimum of
     * units until auto scaling raises it. A table with indexes needs {@link
     * ProvisionedArgs.Builder#ignoreIndexChanges ignoreIndexChanges(false)} in that update.
     */
    public Builder provisioned(ProvisionedArgs provisioned) {
      args.provisioned = provisioned;
      return this;
    }

    /**
     * The view type of the table's stream, which keeps each change for 24 hours: {@code KEYS_ONLY},
     * {@code NEW_IMAGE}, {@code OLD_IMAGE} or {@code NEW_AND_OLD_IMAGES}. Default: no stream; with
     * replicas {@code NEW_AND_OLD_IMAGES}. A change creates a new stream with a new ARN. Do not
     * change it in an update that removes replicas: Pulumi deletes them last.
     */
    public Builder stream(String stream) {
      args.stream = stream;
      return this;
    }

    /**
     * Copies of the table in other regions, with the table's deletion protection. With
     * point-in-time recovery, a replica always has 35 days. Default: none. Read
     * docs/global-tables.md first: of two simultaneous writes in two regions, one is lost.
     *
     * <p>The component creates a provider for each region. It has the stack's {@code aws:*} keys
     * (credentials, default tags, endpoints) and its own region. Replicas do not use a provider
     * that you pass to the table.
     *
     * <p>Replicas are created and deleted one after another. Before you remove one, deploy {@code
     * deletionProtection(false)}. When you remove the last one, set {@code
     * stream("NEW_AND_OLD_IMAGES")}, and remove the stream in the next update.
     */
    public Builder replicas(List<ReplicaArgs> replicas) {
      args.replicas = replicas;
      return this;
    }

    /** Sets {@link #replicas(List)}. */
    public Builder replicas(ReplicaArgs... replicas) {
      return replicas(InputLists.of(replicas));
    }

    /** Sets {@link #replicas(List)} to replicas in regions, such as {@code eu-west-1}. */
    public Builder replicaRegions(String... regions) {
      return replicas(
          InputLists.orEmpty(InputLists.of(regions)).stream().map(ReplicaArgs::in).toList());
    }

    /**
     * The attribute with the expiry time of an item, a number in epoch seconds. DynamoDB deletes
     * the item within about two days after it; until then, reads must filter it. Not a key of the
     * table. Default: none, so that items do not expire. A change takes up to an hour and blocks
     * the next change (DynamoDB developer guide, "Time to Live").
     *
     * <p>To stop expiry, deploy {@code ttlEnabled(false)} and keep this argument: while expiry is
     * on, AWS rejects an update without the attribute or with another one. To change the attribute,
     * deploy {@code ttlEnabled(false)} first, and the new attribute an hour later.
     */
    public Builder ttlAttribute(String ttlAttribute) {
      args.ttlAttribute = ttlAttribute;
      return this;
    }

    /**
     * Whether items expire by {@link #ttlAttribute}, which is required. Default: true with {@code
     * ttlAttribute}. {@code false} stops expiry: DynamoDB keeps expired items that it has not
     * deleted yet. A change takes up to an hour; after it, you can remove or change {@code
     * ttlAttribute}.
     */
    public Builder ttlEnabled(Boolean ttlEnabled) {
      args.ttlEnabled = ttlEnabled;
      return this;
    }

    /**
     * The number of days for which the table can be restored to any second. 1-35; 0 disables
     * point-in-time recovery (DynamoDB developer guide, "Point-in-time recovery"). Default: 35. AWS
     * charges by the size of the table, not by the days. A lower number deletes older states
     * immediately. Changed in place.
     */
    public Builder pointInTimeRecoveryDays(Integer pointInTimeRecoveryDays) {
      args.pointInTimeRecoveryDays = pointInTimeRecoveryDays;
      return this;
    }

    /**
     * Whether AWS rejects the deletion of the table. Default: true. To destroy or replace the table
     * or a replica, deploy {@code false} in a separate update first. Changed in place.
     */
    public Builder deletionProtection(Boolean deletionProtection) {
      args.deletionProtection = deletionProtection;
      return this;
    }

    /**
     * The ARN of your own KMS key. The roles of the functions must be allowed to use it. Default: a
     * key that AWS owns, free of charge. Changed in place. AWS rejects the change while the table
     * has replicas: remove them first, and add them with the new key. When you remove the argument,
     * the table uses the key that AWS owns again; delete your own key after that update.
     */
    public Builder encryptionKeyArn(Output<String> encryptionKeyArn) {
      args.encryptionKeyArn = encryptionKeyArn;
      return this;
    }

    /** Sets {@link #encryptionKeyArn(Output)} to a known value. */
    public Builder encryptionKeyArn(String encryptionKeyArn) {
      return encryptionKeyArn(Outputs.of(encryptionKeyArn));
    }

    /**
     * Properties of the children that the component does not expose: see {@link OverrideArgs}.
     * Default: none. A change can replace the child, depending on the property.
     */
    public Builder overrides(List<OverrideArgs> overrides) {
      args.overrides = overrides;
      return this;
    }

    /** Sets {@link #overrides(List)}. */
    public Builder overrides(OverrideArgs... overrides) {
      return overrides(InputLists.of(overrides));
    }

    /**
     * The name of an existing table. The component then creates nothing; its outputs and policies
     * are those of the existing table. Requires {@link #existingTableArn}, and allows no other
     * argument. Default: a new table. If the component already created a table, setting this
     * argument deletes it: deploy {@code deletionProtection(false)} first. The local cloud does not
     * emulate existing tables.
     */
    public Builder existingTableName(Output<String> existingTableName) {
      args.existingTableName = existingTableName;
      return this;
    }

    /** Sets {@link #existingTableName(Output)} to a known value. */
    public Builder existingTableName(String existingTableName) {
      return existingTableName(Outputs.of(existingTableName));
    }

    /** The ARN of an existing table. Requires {@link #existingTableName}. Default: a new table. */
    public Builder existingTableArn(Output<String> existingTableArn) {
      args.existingTableArn = existingTableArn;
      return this;
    }

    /** Sets {@link #existingTableArn(Output)} to a known value. */
    public Builder existingTableArn(String existingTableArn) {
      return existingTableArn(Outputs.of(existingTableArn));
    }

    /** Returns the arguments without validating them. */
    public UserTableArgs build() {
      return args;
    }
  }
}
