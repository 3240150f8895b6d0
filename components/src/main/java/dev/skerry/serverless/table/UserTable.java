package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.internal.ChildOptions;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import dev.skerry.serverless.monitoring.MonitoredTableArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A DynamoDB table that bills per request, can be restored to any second of the last 35 days and
 * refuses to be deleted; with it the policy documents that give a function access.
 *
 * <p>Creates one {@code aws.dynamodb.Table}, named {@code <name>-table} (with keys that are not
 * text also their types, {@code <name>-table-SN}); with provisioned capacity also {@code
 * aws.appautoscaling.Target}s and {@code Policy}s, and for each replica a provider of its region
 * and an {@code aws.dynamodb.TableReplica}. Of a table that exists already it creates nothing.
 *
 * <pre>{@code
 * var users = new UserTable("users", UserTableArgs.builder().partitionKey("id").build(), null);
 * ctx.export("table", users.tableName());
 * var mayRead = users.policyFor("GetItem");
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

  /** Empty: they are not known here. */
  private final Optional<List<String>> indexes;

  /**
   * Declares the table.
   *
   * @param name 1-241 letters, digits, dashes and underscores, 1-238 with keys that are not text;
   *     the table is named after it
   * @throws IllegalArgumentException with all faults of the arguments, before anything is declared
   */
  public UserTable(String name, UserTableArgs args, ComponentResourceOptions options) {
    this(name, UserTableSettings.of(name, args), args, options);
  }

  private UserTable(
      String name,
      UserTableSettings settings,
      UserTableArgs args,
      ComponentResourceOptions options) {
    super(TYPE, name, args, options);
    var children = ChildOptions.of(this, name, settings.overrides());
    var table =
        settings.existing().map(TableNames::of).orElseGet(() -> declare(children, settings));
    children.finish();
    tableName = table.name();
    tableArn = table.arn();
    streamArn = table.streamArn();
    indexes =
        settings.existing().isPresent() ? Optional.empty() : Optional.of(settings.indexNames());
    readPolicy = policy(TableActions.READ, "", "/index/*");
    writePolicy = policy(TableActions.WRITE, "");
    readWritePolicy = policy(TableActions.READ_WRITE, "", "/index/*");
    streamPolicy = streamArn.applyValue(TableActions::streamPolicy);
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

  private static TableNames declare(ChildOptions children, UserTableSettings settings) {
    return TableNames.of(
        new TableDeclaration(children, settings).declare(), settings.streamView().isPresent());
  }

  private Output<String> policy(List<String> actions, String... arnSuffixes) {
    return tableArn.applyValue(
        arn ->
            PolicyDocument.allow(
                TableActions.prefixed(actions),
                Stream.of(arnSuffixes).map(suffix -> arn + suffix).toList()));
  }

  /**
   * A policy document with exactly these actions on this table, not on its indexes: what one
   * function needs and nothing more.
   *
   * @param actions DynamoDB's actions on items, without prefix, for example {@code "GetItem"}
   * @throws IllegalArgumentException for no action, or an unknown one, with the list of all
   */
  public Output<String> policyFor(String... actions) {
    var wanted = InputLists.orEmpty(InputLists.of(actions));
    var errors = new ValidationErrors("UserTable", pulumiResourceName());
    TableActions.validate("policyFor", wanted, TableActions.ofTables(), errors);
    errors.throwIfAny();
    return policy(wanted, "");
  }

  /**
   * A policy document with exactly these actions on one index, not on the table.
   *
   * @param index the name of one of the table's indexes
   * @param actions {@code "Query"}, {@code "Scan"} or {@code "PartiQLSelect"}
   * @throws IllegalArgumentException for another index or action, with the list of all
   */
  public Output<String> policyForIndex(String index, String... actions) {
    var wanted = InputLists.orEmpty(InputLists.of(actions));
    var errors = new ValidationErrors("UserTable", pulumiResourceName());
    indexes.ifPresent(known -> TableActions.validateIndex(index, known, errors));
    TableActions.validate("policyForIndex", wanted, TableActions.OF_INDEXES, errors);
    errors.throwIfAny();
    return policy(wanted, "/index/" + index);
  }

  /** This table as {@link Monitoring} wants it. */
  public MonitoredTableArgs monitored() {
    return MonitoredTableArgs.builder()
        .name(pulumiResourceName())
        .tableName(tableName)
        .indexes(indexes.orElse(List.of()))
        .build();
  }

  /** The table's name at AWS, for a function's environment. */
  public Output<String> tableName() {
    return tableName;
  }

  /** The table's ARN. */
  public Output<String> tableArn() {
    return tableArn;
  }

  /** The ARN of the table's stream; empty text if it has none, or exists already. */
  public Output<String> streamArn() {
    return streamArn;
  }

  /** A policy document that allows every read of items, on the table and its indexes. */
  public Output<String> readPolicy() {
    return readPolicy;
  }

  /** A policy document that allows every write of items. */
  public Output<String> writePolicy() {
    return writePolicy;
  }

  /** A policy document that allows every read and write of items. */
  public Output<String> readWritePolicy() {
    return readWritePolicy;
  }

  /**
   * A policy document for a function that Lambda feeds from the stream; empty text without one. The
   * streams' names may be listed, which AWS does not limit to one table.
   */
  public Output<String> streamPolicy() {
    return streamPolicy;
  }
}
