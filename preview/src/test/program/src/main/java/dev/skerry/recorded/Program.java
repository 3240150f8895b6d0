package dev.skerry.recorded;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.AssetArchive;
import com.pulumi.asset.StringAsset;
import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.aws.dynamodb.TableArgs;
import com.pulumi.aws.dynamodb.inputs.TableAttributeArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.lambda.Function;
import com.pulumi.aws.lambda.FunctionArgs;
import com.pulumi.aws.lambda.inputs.FunctionEnvironmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import java.util.Map;

/** A small program in several forms, for {@code make recorded-previews}. */
public final class Program {
  private static final String TRUST =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\","
          + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}}]}";

  private Program() {}

  /**
   * Runs the program.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Pulumi.run(context -> declare(context, context.config().require("variant")));
  }

  private static void declare(Context context, String variant) {
    if (variant.equals("broken")) {
      throw new IllegalArgumentException("recorded:variant: 'broken'. Allowed: another one.");
    }
    if (!variant.equals("deleted")) {
      table("notes", variant.equals("replaced") ? "title" : "id", false);
      table("kept", "id", true);
      new LogGroup("requests", LogGroupArgs.builder().retentionInDays(7).build());
    }
    guarded(variant.equals("guarded"));
    functions(variant.equals("changed"));
  }

  private static void guarded(boolean changed) {
    var key = changed ? "title" : "id";
    new Table(
        "guarded",
        TableArgs.builder()
            .billingMode("PAY_PER_REQUEST")
            .deletionProtectionEnabled(!changed)
            .hashKey(key)
            .attributes(TableAttributeArgs.builder().name(key).type("S").build())
            .build());
  }

  private static void table(String name, String key, boolean kept) {
    new Table(
        name,
        TableArgs.builder()
            .billingMode("PAY_PER_REQUEST")
            .hashKey(key)
            .attributes(TableAttributeArgs.builder().name(key).type("S").build())
            .build(),
        CustomResourceOptions.builder().retainOnDelete(kept).build());
  }

  private static void functions(boolean changed) {
    var trust = TRUST.formatted(changed ? "sts:TagSession" : "sts:AssumeRole");
    var role = new Role("reader", RoleArgs.builder().assumeRolePolicy(trust).build());
    var token = Output.ofSecret(changed ? "the-new-token" : "the-old-token");
    var variables =
        changed
            ? Output.all(token, Output.of("1")).applyValue(v -> Map.of("TOKEN", v.get(0), "NEW", v.get(1)))
            : token.applyValue(v -> Map.of("TOKEN", v, "OLD", "0"));
    var code = new AssetArchive(Map.of("a.txt", new StringAsset(changed ? "two" : "one")));
    for (var name : new String[] {"read", "list"}) {
      new Function(
          name,
          FunctionArgs.builder()
              .role(role.arn())
              .runtime("java21")
              .handler("a.B")
              .code(code)
              .memorySize(changed ? 1024 : 512)
              .environment(FunctionEnvironmentArgs.builder().variables(variables).build())
              .build());
    }
  }
}
