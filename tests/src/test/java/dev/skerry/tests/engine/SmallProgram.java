package dev.skerry.tests.engine;

import com.pulumi.Context;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;

/**
 * A program of four resources: a table, a role that may read it, and a log group.
 *
 * @param hashKey the table's key, whose change replaces the table
 * @param retentionDays of the log group
 * @param deletionProtection of the table
 */
record SmallProgram(String hashKey, int retentionDays, boolean deletionProtection) {
  static final SmallProgram USUAL = new SmallProgram("id", 7, false);

  SmallProgram withHashKey(String key) {
    return new SmallProgram(key, retentionDays, deletionProtection);
  }

  SmallProgram withRetentionDays(int days) {
    return new SmallProgram(hashKey, days, deletionProtection);
  }

  SmallProgram withDeletionProtection() {
    return new SmallProgram(hashKey, retentionDays, true);
  }

  void declare(Context context) {
    var table =
        new Table(
            "notes",
            TableArgs.builder()
                .billingMode("PAY_PER_REQUEST")
                .hashKey(hashKey)
                .attributes(TableAttributeArgs.builder().name(hashKey).type("S").build())
                .deletionProtectionEnabled(deletionProtection)
                .build());
    var role =
        new Role(
            "reader",
            RoleArgs.builder()
                .assumeRolePolicy("{\"Version\":\"2012-10-17\",\"Statement\":[]}")
                .build());
    new RolePolicy(
        "read",
        RolePolicyArgs.builder()
            .role(role.name())
            .policy(table.arn().applyValue("{\"Resource\":\"%s\"}"::formatted))
            .build());
    new LogGroup("log", LogGroupArgs.builder().retentionInDays(retentionDays).build());
    context.export("table", table.name());
  }
}
