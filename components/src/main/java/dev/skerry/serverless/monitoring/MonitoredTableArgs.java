package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.table.UserTable;
import java.util.List;

/**
 * The arguments of a table that {@link Monitoring} monitors. {@link UserTable#monitored()} returns
 * them.
 */
public final class MonitoredTableArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "tableName", required = true)
  Output<String> tableName;

  @Import(name = "indexes")
  List<String> indexes;

  private MonitoredTableArgs() {}

  /** Returns the name in dashboards and alarms. */
  public String name() {
    return name;
  }

  /** Returns the physical name of the table. */
  public Output<String> tableName() {
    return tableName;
  }

  /** Returns the names of the table's indexes. */
  public List<String> indexes() {
    return InputLists.orEmpty(indexes);
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. {@link Monitoring} validates them. */
  public static final class Builder {
    private final MonitoredTableArgs args = new MonitoredTableArgs();

    private Builder() {}

    /**
     * The table's label on the dashboard and in the names of its alarms. Letters, digits, dashes
     * and underscores; unique. Required. A change replaces the alarms.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The physical name of the table. Required. Changed in place. */
    public Builder tableName(Output<String> tableName) {
      args.tableName = tableName;
      return this;
    }

    /** Sets {@link #tableName(Output)} to a known value. */
    public Builder tableName(String tableName) {
      return tableName(Outputs.of(tableName));
    }

    /**
     * The names of the table's global secondary indexes, 3-255 characters each. DynamoDB throttles
     * them separately from the table, so each index gets two alarms. Local secondary indexes share
     * the table's capacity and need no alarms. Default: none. A change creates or deletes alarms.
     */
    public Builder indexes(List<String> indexes) {
      args.indexes = indexes;
      return this;
    }

    /** Sets {@link #indexes(List)}. */
    public Builder indexes(String... indexes) {
      return indexes(InputLists.of(indexes));
    }

    /** Returns the arguments without validating them. */
    public MonitoredTableArgs build() {
      return args;
    }
  }
}
