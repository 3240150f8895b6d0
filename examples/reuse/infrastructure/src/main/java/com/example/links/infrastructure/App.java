package com.example.links.infrastructure;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.VariableArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;

/** A link shortener: a table, a layer, an HTTP API with two functions, and their monitoring. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var email = ctx.config().require("alarmEmail");
    var kept = ctx.config().requireBoolean("deletionProtection");

    var tableArgs = UserTableArgs.builder().partitionKey("slug").deletionProtection(kept).build();
    var links = new UserTable("links", tableArgs, null);
    var jars = new FileArchive("service/target/layer");
    var layer = new LambdaLayer("links", LambdaLayerArgs.builder().content(jars).build(), null);
    var apiArgs =
        ServerlessApiArgs.builder()
            .code(new FileArchive("service/target/classes"))
            .layers(layer.layerArn())
            .environment(VariableArgs.of("LINKS_TABLE", links.tableName()))
            .auth("iam")
            .routes(save(links), follow(links))
            .build();
    var api = new ServerlessApi("links", apiArgs, null);
    var monitoringArgs =
        MonitoringArgs.builder()
            .apiId(api.apiId())
            .stageName(api.stageName())
            .functions(api.monitored())
            .tables(links.monitored())
            .emails(email)
            .build();
    new Monitoring("links", monitoringArgs, null);

    ctx.export("url", api.url());
  }

  private static RouteArgs save(UserTable links) {
    return RouteArgs.builder()
        .route("PUT /links/{slug}")
        .handler("com.example.links.SaveLink")
        .policies(links.policyFor("PutItem"))
        .build();
  }

  private static RouteArgs follow(UserTable links) {
    return RouteArgs.builder()
        .route("GET /links/{slug}")
        .handler("com.example.links.FollowLink")
        .policies(links.policyFor("GetItem"))
        .auth("none")
        .anonymousReason("everyone who has a short link may follow it")
        .build();
  }
}
