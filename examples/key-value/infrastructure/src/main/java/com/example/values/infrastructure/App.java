package com.example.values.infrastructure;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.VariableArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;

/** A key-value store: a table, a layer, and an API with a function for each operation. */
public final class App {
  /** The output with the name of the table. */
  public static final String TABLE_NAME = "tableName";

  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var values = table(ctx.config().requireBoolean("deletionProtection"));
    var jars = new FileArchive("service/target/layer");
    var layer = new LambdaLayer("values", LambdaLayerArgs.builder().content(jars).build(), null);
    var apiArgs =
        ServerlessApiArgs.builder()
            .code(new FileArchive("service/target/classes"))
            .layers(layer.layerArn())
            .auth("none")
            .anonymousReason("this example has no personal data")
            .routes(
                RouteArgs.of("GET /", "com.example.values.Welcome"),
                route("GET /key/{key}", "GetValue", "GetItem", values),
                route("PUT /key/{key}", "PutValue", "PutItem", values),
                route("DELETE /key/{key}", "DeleteValue", "DeleteItem", values))
            .build();
    var api = new ServerlessApi("values", apiArgs, null);

    ctx.export("url", api.url());
    ctx.export(TABLE_NAME, values.tableName());
  }

  /** Declares the table. The scripts read its schema from here too. */
  public static UserTable table(boolean deletionProtection) {
    var args = UserTableArgs.builder().partitionKey("Key").deletionProtection(deletionProtection);
    return new UserTable("values", args.build(), null);
  }

  private static RouteArgs route(String route, String handler, String action, UserTable values) {
    return RouteArgs.builder()
        .route(route)
        .handler("com.example.values." + handler)
        .policies(values.policyFor(action))
        .environment(VariableArgs.of("VALUES_TABLE", values.tableName()))
        .build();
  }
}
