package dev.skerry.serverless.monitoring;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.table.UserTable;
import java.util.List;

/** A table that {@link Monitoring} watches; {@link UserTable#monitored()} makes one. */
public final class MonitoredTableArgs extends ResourceArgs {
  @Import(name = "name", required = true)
  String name;

  @Import(name = "tableName", required = true)
  Output<String> tableName;

  @Import(name = "indexes")
  List<String> indexes;

  private MonitoredTableArgs() {}

  /** The name in dashboards and alarms. */
  public String name() {
    return name;
  }

  /** The table's name at AWS. */
  public Output<String> tableName() {
    return tableName;
  }

  /** The names of the table's indexes. */
  public List<String> indexes() {
    return InputLists.orEmpty(indexes);
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them. */
  public static final class Builder {
    private final MonitoredTableArgs args = new MonitoredTableArgs();

    private Builder() {}

    /**
     * What people call the table: its label on the dashboard and part of its alarms' names.
     * Letters, digits, dashes and underscores; required, once per table. A change replaces the
     * alarms.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /** The table's name at AWS. Required. Changed in place. */
    public Builder tableName(Output<String> tableName) {
      args.tableName = tableName;
      return this;
    }

    /** {@link #tableName(Output)} with a name that is known. */
    public Builder tableName(String tableName) {
      return tableName(Outputs.of(tableName));
    }

    /**
     * The names of the table's global secondary indexes, each with two alarms: they are throttled
     * apart from the table. None when not given; local ones share the table's capacity.
     */
    public Builder indexes(List<String> indexes) {
      args.indexes = indexes;
      return this;
    }

    /** {@link #indexes(List)}, one by one. */
    public Builder indexes(String... indexes) {
      return indexes(InputLists.of(indexes));
    }

    /** The arguments as collected, unchecked. */
    public MonitoredTableArgs build() {
      return args;
    }
  }
}
