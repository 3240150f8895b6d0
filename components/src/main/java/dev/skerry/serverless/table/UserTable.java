package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.CompletedInputs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.monitoring.MonitoredTableArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table, and the policy documents that give functions access to it. By default AWS
 * charges per request, the table can be restored to any second of the last 35 days, and AWS rejects
 * its deletion.
 *
 * <p>Creates one {@code aws.dynamodb.Table}, named {@code <name>-table}. If a key is not a string,
 * the name also contains the types: {@code <name>-table-SN}. With provisioned capacity it also
 * creates {@code aws.appautoscaling.Target}s and {@code Policy}s. For each replica it creates a
 * provider for the region and an {@code aws.dynamodb.TableReplica}. For an existing table it
 * creates nothing.
 *
 * <pre>{@code
 * var users = new UserTable("users", UserTableArgs.builder().partitionKey("id").build(), null);
 * ctx.export("table", users.tableName());
 * var policy = users.policyFor("GetItem");
 * }</pre>
 */
public final class UserTable extends ComponentResource {
  static final String TYPE = "aws-serverless:index:UserTable";

  @Export(name = "tableName", refs = String.class, tree = "[0]")
  private final Output<String> tableName;

  @Export(name = "tableArn", refs = String.class, tree = "[0]")
  private final Output<String> tableArn;

  @Export(name = "streamArn", refs = String.class, tree = "[0]")
  private final Output<String> streamArn;

  @Export(name = "readPolicy", refs = String.class, tree = "[0]")
  private final Output<String> readPolicy;

  @Export(name = "writePolicy", refs = String.class, tree = "[0]")
  private final Output<String> writePolicy;

  @Export(name = "readWritePolicy", refs = String.class, tree = "[0]")
  private final Output<String> readWritePolicy;

  @Export(name = "streamPolicy", refs = String.class, tree = "[0]")
  private final Output<String> streamPolicy;

  /** The names of the indexes; empty for an existing table, whose indexes are unknown. */
  private final Optional<List<String>> indexes;

  /**
   * Declares the table.
   *
   * @param name the prefix of the table's name: 1-241 letters, digits, dashes and underscores;
   *     1-238 if a key is not a string
   * @throws IllegalArgumentException with all errors of the arguments, before anything is declared
   */
  public UserTable(String name, UserTableArgs args, ComponentResourceOptions options) {
    this(name, UserTableSettings.of(name, args), args, options);
  }

  private UserTable(
      String name,
      UserTableSettings settings,
      UserTableArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, CompletedInputs.awaited(options));
    var children = ChildOptions.of(this, name, settings.overrides());
    var table =
        settings.existing().map(Attributes::of).orElseGet(() -> declare(children, settings));
    children.finish();
    tableName = table.name();
    tableArn = table.arn();
    streamArn = table.streamArn();
    indexes =
        settings.existing().isPresent() ? Optional.empty() : Optional.of(settings.indexNames());
    readPolicy = policy(TableActions.READ, "", "/index/*");
    writePolicy = policy(TableActions.WRITE, "");
    readWritePolicy = policy(TableActions.READ_WRITE, "", "/index/*");
    streamPolicy = streamArn.applyValue(TablePolicies::stream);
    registerOutputs(
        Map.of(
            "tableName", tableName,
            "tableArn", tableArn,
            "streamArn", streamArn,
            "readPolicy", readPolicy,
            "writePolicy", writePolicy,
            "readWritePolicy", readWritePolicy,
            "streamPolicy", streamPolicy));
  }

  private static Attributes declare(ChildOptions children, UserTableSettings settings) {
    var table = new TableDeclaration(children, settings).declare();
    var hasStream = settings.streamView().isPresent();
    return new Attributes(table.name(), table.arn(), hasStream ? table.streamArn() : Output.of(""));
  }

  private record Attributes(Output<String> name, Output<String> arn, Output<String> streamArn) {
    static Attributes of(ExistingTable table) {
      return new Attributes(table.name(), table.arn(), Output.of(""));
    }
  }

  private Output<String> policy(List<String> actions, String... arnSuffixes) {
    return tableArn.applyValue(arn -> TablePolicies.allow(actions, arn, arnSuffixes));
  }

  /**
   * Returns a policy document that allows only these actions on the table, and none on its indexes.
   *
   * @param actions DynamoDB actions on items, without {@code dynamodb:}, such as {@code "GetItem"}
   * @throws IllegalArgumentException if an action is unknown or the list is empty; the message
   *     lists all actions
   */
  public Output<String> policyFor(String... actions) {
    var allowed = InputLists.orEmpty(InputLists.of(actions));
    var errors = new ValidationErrors("UserTable", pulumiResourceName()).in("policyFor");
    TableActions.validate(allowed, TableActions.ofTables(), errors);
    errors.throwIfAny();
    return policy(allowed, "");
  }

  /**
   * Returns a policy document that allows only these actions on an index, and none on the table.
   *
   * @param index the name of an index of the table
   * @param actions {@code "Query"}, {@code "Scan"} or {@code "PartiQLSelect"}
   * @throws IllegalArgumentException if the index or an action is unknown, or the list is empty
   */
  public Output<String> policyForIndex(String index, String... actions) {
    var allowed = InputLists.orEmpty(InputLists.of(actions));
    var errors = new ValidationErrors("UserTable", pulumiResourceName()).in("policyForIndex");
    indexes.ifPresent(names -> TableActions.validateIndex(index, names, errors));
    TableActions.validate(allowed, TableActions.OF_INDEXES, errors);
    errors.throwIfAny();
    return policy(allowed, "/index/" + index);
  }

  /** Returns the table as an argument of {@link Monitoring}. */
  public MonitoredTableArgs monitored() {
    return MonitoredTableArgs.builder()
        .name(pulumiResourceName())
        .tableName(tableName)
        .indexes(indexes.orElse(List.of()))
        .build();
  }

  /** Returns the physical name of the table, such as for a function's environment variable. */
  public Output<String> tableName() {
    return tableName;
  }

  /** Returns the ARN of the table. */
  public Output<String> tableArn() {
    return tableArn;
  }

  /** Returns the ARN of the table's stream; an empty string without one and for existing tables. */
  public Output<String> streamArn() {
    return streamArn;
  }

  /** Returns a policy document that allows all reads of items, on the table and its indexes. */
  public Output<String> readPolicy() {
    return readPolicy;
  }

  /** Returns a policy document that allows all writes of items. */
  public Output<String> writePolicy() {
    return writePolicy;
  }

  /** Returns a policy document that allows all reads and writes of items. */
  public Output<String> readWritePolicy() {
    return readWritePolicy;
  }

  /**
   * Returns a policy document for a function that Lambda calls with the stream's records; an empty
   * string without a stream. It also allows to list the streams of all tables, because AWS cannot
   * limit that action to one table.
   */
  public Output<String> streamPolicy() {
    return streamPolicy;
  }
}
