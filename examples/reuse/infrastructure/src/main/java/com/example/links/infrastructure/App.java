package com.example.links.infrastructure;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import dev.skerry.serverless.monitoring.Monitoring;
import dev.skerry.serverless.monitoring.MonitoringArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.serverless.api.VariableArgs;

/** The link shortener: a table, two functions behind an HTTP API, and what watches them. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var email = ctx.config().require("alarmEmail");
    var kept = ctx.config().requireBoolean("deletionProtection");

    var table = UserTableArgs.builder().partitionKey("slug").deletionProtection(kept).build();
    var links = new UserTable("links", table, null);
    var jars = LambdaLayerArgs.builder().content(new FileArchive("service/target/layer")).build();
    var args = ServerlessApiArgs.builder().code(new FileArchive("service/target/classes"));
    args.layers(new LambdaLayer("links", jars, null).layerArn()).auth("iam");
    args.environment(VariableArgs.of("LINKS_TABLE", links.tableName()));
    var api = new ServerlessApi("links", args.routes(save(links), follow(links)).build(), null);
    var watched = MonitoringArgs.builder().apiId(api.apiId()).stageName(api.stageName());
    watched.functions(api.monitored()).tables(links.monitored()).emails(email);
    new Monitoring("links", watched.build(), null);

    ctx.export("url", api.url());
  }

  private static RouteArgs save(UserTable links) {
    var route = RouteArgs.builder().route("PUT /links/{slug}");
    return route.handler("com.example.links.SaveLink").policies(links.policyFor("PutItem")).build();
  }

  private static RouteArgs follow(UserTable links) {
    var route = RouteArgs.builder().route("GET /links/{slug}");
    route.handler("com.example.links.FollowLink").policies(links.policyFor("GetItem"));
    return route.auth("none").anonymousReason("a short link is for whoever has it").build();
  }
}
