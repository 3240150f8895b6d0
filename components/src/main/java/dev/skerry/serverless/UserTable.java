package dev.skerry.serverless;

import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.dynamodb.inputs.TablePointInTimeRecoveryArgs;
import com.pulumi.aws.dynamodb.inputs.TableServerSideEncryptionArgs;
import com.pulumi.aws.dynamodb.inputs.TableTtlArgs;
import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A DynamoDB table that bills per request, can be restored to any second of the last 35 days and
 * refuses to be deleted; with it the policy documents that give a function access.
 *
 * <p>Creates one {@code aws.dynamodb.Table}, named {@code <name>-table}.
 *
 * <pre>{@code
 * var users = new UserTable("users", UserTableArgs.builder().partitionKey("username").build(), null);
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

  @Export(name = "readPolicy", refs = String.class, tree = "[0]")
  private final Output<String> readPolicy;

  @Export(name = "writePolicy", refs = String.class, tree = "[0]")
  private final Output<String> writePolicy;

  @Export(name = "readWritePolicy", refs = String.class, tree = "[0]")
  private final Output<String> readWritePolicy;

  /**
   * Declares the table.
   *
   * @param name 1-241 letters, digits, dashes and underscores; the table is named after it
   * @throws IllegalArgumentException with all faults of the arguments, before anything is declared
   */
  public UserTable(String name, UserTableArgs args, ComponentResourceOptions options) {
    super(TYPE, name, validated(name, args), options);
    var settings = UserTableSettings.of(name, args);
    var children = Children.of(this, name, settings.overrides());
    var table = createTable(children, settings);
    children.finish();
    tableName = table.name();
    tableArn = table.arn();
    readPolicy = policy(TableActions.READ, "", "/index/*");
    writePolicy = policy(TableActions.WRITE, "");
    readWritePolicy = policy(TableActions.READ_WRITE, "", "/index/*");
    registerOutputs(
        Map.of(
            "tableName", tableName,
            "tableArn", tableArn,
            "readPolicy", readPolicy,
            "writePolicy", writePolicy,
            "readWritePolicy", readWritePolicy));
  }

  private static UserTableArgs validated(String name, UserTableArgs args) {
    UserTableSettings.of(name, args);
    return args;
  }

  private static Table createTable(Children children, UserTableSettings settings) {
    var table =
        TableArgs.builder()
            .billingMode("PAY_PER_REQUEST")
            .hashKey(settings.partitionKey())
            .attributes(settings.keys().stream().map(UserTable::textAttribute).toList())
            .pointInTimeRecovery(recovery(settings.pointInTimeRecoveryDays()))
            .deletionProtectionEnabled(settings.deletionProtection());
    settings.sortKey().ifPresent(table::rangeKey);
    settings.ttlAttribute().ifPresent(attribute -> table.ttl(ttl(attribute)));
    settings.encryptionKeyArn().ifPresent(key -> table.serverSideEncryption(encryption(key)));
    return new Table(children.named("table"), table.build(), children.options());
  }

  private static TableAttributeArgs textAttribute(String name) {
    return TableAttributeArgs.builder().name(name).type("S").build();
  }

  private static TablePointInTimeRecoveryArgs recovery(int days) {
    var recovery = TablePointInTimeRecoveryArgs.builder().enabled(days > 0);
    return days > 0 ? recovery.recoveryPeriodInDays(days).build() : recovery.build();
  }

  private static TableTtlArgs ttl(String attribute) {
    return TableTtlArgs.builder().attributeName(attribute).enabled(true).build();
  }

  private static TableServerSideEncryptionArgs encryption(Output<String> keyArn) {
    return TableServerSideEncryptionArgs.builder().enabled(true).kmsKeyArn(keyArn).build();
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
    var wanted = List.of(actions);
    TableActions.check(pulumiResourceName(), wanted);
    return policy(wanted, "");
  }

  /** This table as {@link Monitoring} wants it. */
  public MonitoredTableArgs monitored() {
    return MonitoredTableArgs.builder().name(pulumiResourceName()).tableName(tableName).build();
  }

  /** The table's name at AWS, for a function's environment. */
  public Output<String> tableName() {
    return tableName;
  }

  /** The table's ARN. */
  public Output<String> tableArn() {
    return tableArn;
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
}
