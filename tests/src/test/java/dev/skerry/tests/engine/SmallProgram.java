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
 * A program of four resources: a table, a role that may read it with its policy, and a log group.
 *
 * @param hashKey the table's key, whose change replaces the table
 * @param retentionDays the retention of the log group
 */
record SmallProgram(String hashKey, int retentionDays) {
  static final SmallProgram USUAL = new SmallProgram("id", 7);

  SmallProgram withHashKey(String key) {
    return new SmallProgram(key, retentionDays);
  }

  SmallProgram withRetentionDays(int days) {
    return new SmallProgram(hashKey, days);
  }

  void declare(Context context) {
    var table =
        new Table(
            "notes",
            TableArgs.builder()
                .billingMode("PAY_PER_REQUEST")
                .hashKey(hashKey)
                .attributes(TableAttributeArgs.builder().name(hashKey).type("S").build())
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
