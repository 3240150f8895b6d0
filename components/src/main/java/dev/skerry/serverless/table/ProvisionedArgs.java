package dev.skerry.serverless.table;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * The arguments of provisioned capacity, which AWS charges by the hour. Auto scaling adapts it to
 * the load within the bounds. It is cheaper than capacity on demand for a steady load; DynamoDB
 * throttles requests when the load rises suddenly. The bounds apply to the table and to each index
 * separately. Source: DynamoDB developer guide, "Managing throughput capacity with auto scaling".
 *
 * <pre>{@code
 * var steady = ProvisionedArgs.builder().maxReadUnits(400).maxWriteUnits(100).build();
 * }</pre>
 */
public final class ProvisionedArgs extends ResourceArgs {
  @Import(name = "minReadUnits")
  Integer minReadUnits;

  @Import(name = "maxReadUnits", required = true)
  Integer maxReadUnits;

  @Import(name = "minWriteUnits")
  Integer minWriteUnits;

  @Import(name = "maxWriteUnits", required = true)
  Integer maxWriteUnits;

  @Import(name = "targetPercent")
  Integer targetPercent;

  @Import(name = "ignoreIndexChanges")
  Boolean ignoreIndexChanges;

  private ProvisionedArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The {@link UserTable} validates them. */
  public static final class Builder {
    private final ProvisionedArgs args = new ProvisionedArgs();

    private Builder() {}

    /**
     * The minimum and the initial number of read units (4 KB per second). 1 or more. Default: 1.
     * Changed in place.
     */
    public Builder minReadUnits(Integer minReadUnits) {
      args.minReadUnits = minReadUnits;
      return this;
    }

    /**
     * The maximum number of read units. From {@link #minReadUnits} to your account's quota, which
     * is 40,000 per table by default (DynamoDB developer guide, "Quotas"). Required. Changed in
     * place.
     */
    public Builder maxReadUnits(Integer maxReadUnits) {
      args.maxReadUnits = maxReadUnits;
      return this;
    }

    /**
     * The minimum and the initial number of write units (1 KB per second). 1 or more. Default: 1.
     * Changed in place.
     */
    public Builder minWriteUnits(Integer minWriteUnits) {
      args.minWriteUnits = minWriteUnits;
      return this;
    }

    /**
     * The maximum number of write units. From {@link #minWriteUnits} to your account's quota, which
     * is 40,000 per table by default (DynamoDB developer guide, "Quotas"). Required. Changed in
     * place.
     */
    public Builder maxWriteUnits(Integer maxWriteUnits) {
      args.maxWriteUnits = maxWriteUnits;
      return this;
    }

    /**
     * The target utilization of the units, in percent. A lower value leaves more room for sudden
     * load, and costs more. 20-90. Default: 70. Changed in place.
     */
    public Builder targetPercent(Integer targetPercent) {
      args.targetPercent = targetPercent;
      return this;
    }

    /**
     * Whether Pulumi ignores changes of the indexes after the table is created. Default: true. Auto
     * scaling changes the units of indexes. After a refresh, Pulumi would reset them, because the
     * provider cannot ignore the units alone. Deploy {@code false} once, without a refresh, to add,
     * change or remove an index, or to change a table with indexes from on demand to provisioned.
     * No effect without indexes.
     */
    public Builder ignoreIndexChanges(Boolean ignoreIndexChanges) {
      args.ignoreIndexChanges = ignoreIndexChanges;
      return this;
    }

    /** Returns the arguments without validating them. */
    public ProvisionedArgs build() {
      return args;
    }
  }
}
