package dev.skerry.serverless.table;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * Capacity that is paid by the hour and follows the load within bounds: cheaper than by request
 * where the load is steady, throttling where it jumps. The table and each of its indexes get these
 * bounds, each for itself. Source: DynamoDB developer guide, "Managing throughput capacity with
 * auto scaling".
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

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link UserTable} checks them. */
  public static final class Builder {
    private final ProvisionedArgs args = new ProvisionedArgs();

    private Builder() {}

    /**
     * The read units (4 KB a second) that are there at least, and at first. 1 or more; 1 when not
     * given. Changed in place.
     */
    public Builder minReadUnits(Integer minReadUnits) {
      args.minReadUnits = minReadUnits;
      return this;
    }

    /**
     * The read units that are there at most. At least {@link #minReadUnits}, up to your account's
     * quota (40,000 a table unless raised); required. Changed in place.
     */
    public Builder maxReadUnits(Integer maxReadUnits) {
      args.maxReadUnits = maxReadUnits;
      return this;
    }

    /**
     * The write units (1 KB a second) that are there at least, and at first. 1 or more; 1 when not
     * given. Changed in place.
     */
    public Builder minWriteUnits(Integer minWriteUnits) {
      args.minWriteUnits = minWriteUnits;
      return this;
    }

    /**
     * The write units that are there at most. At least {@link #minWriteUnits}, up to your account's
     * quota (40,000 a table unless raised); required. Changed in place.
     */
    public Builder maxWriteUnits(Integer maxWriteUnits) {
      args.maxWriteUnits = maxWriteUnits;
      return this;
    }

    /**
     * How full the units are kept, in percent: less leaves more room for jumps and costs more.
     * 20-90; 70 when not given. Changed in place.
     */
    public Builder targetPercent(Integer targetPercent) {
      args.targetPercent = targetPercent;
      return this;
    }

    /**
     * Whether Pulumi leaves the indexes as they are once the table is made; it does when not given.
     * Scaling moves their units, which the provider cannot tell from the rest of an index, and
     * after a refresh an update would set them back. To add, change or drop an index, or to give
     * units to those of a table that was billed per request, deploy {@code false} once, without a
     * refresh. No matter without indexes.
     */
    public Builder ignoreIndexChanges(Boolean ignoreIndexChanges) {
      args.ignoreIndexChanges = ignoreIndexChanges;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public ProvisionedArgs build() {
      return args;
    }
  }
}
