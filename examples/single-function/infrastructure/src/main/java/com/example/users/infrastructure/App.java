package com.example.users.infrastructure;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.VariableArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.util.List;

/** A table, and an API that passes all requests to one function. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var kept = ctx.config().requireBoolean("deletionProtection");

    var tableArgs = UserTableArgs.builder().partitionKey("userId").deletionProtection(kept).build();
    var users = new UserTable("users", tableArgs, null);
    var apiArgs =
        ServerlessApiArgs.builder()
            .code(new FileArchive("service/target/function"))
            .environment(VariableArgs.of("USERS_TABLE", users.tableName()))
            .policies(List.of(users.policyFor("GetItem", "PutItem")))
            .auth("none")
            .anonymousReason("this example has no personal data")
            .routes(everything("ANY /"), everything("ANY /{proxy+}"))
            .build();
    var api = new ServerlessApi("users", apiArgs, null);

    ctx.export("url", api.url());
  }

  /** Both routes name the same handler, so they share one function. */
  private static RouteArgs everything(String route) {
    return RouteArgs.of(route, "com.example.users.UsersApi");
  }
}
