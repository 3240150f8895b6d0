package com.example.visits.infrastructure;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import com.pulumi.aws.ec2.VpcEndpoint;
import dev.skerry.awsx.Vpc;
import dev.skerry.serverless.api.FunctionVpcArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import dev.skerry.serverless.api.VariableArgs;
import java.util.List;

/** A counter of visits whose function reaches its table, and nothing else. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var kept = ctx.config().requireBoolean("deletionProtection");
    var table = UserTableArgs.builder().partitionKey("page").deletionProtection(kept).build();
    var visits = new UserTable("visits", table, null);

    var vpc = new Vpc("visits", Network.isolated());
    var endpoint = new VpcEndpoint("visits", Network.toTable(visits, vpc));
    var group = Network.groupThatReaches(endpoint, vpc);
    var network = FunctionVpcArgs.builder().subnetIds(vpc.isolatedSubnetIds());
    network.securityGroupIds(group.id().applyValue(List::of));

    var route = RouteArgs.builder().route("POST /visits/{page}");
    route.handler("com.example.visits.CountVisit").policies(visits.policyFor("UpdateItem"));
    route.environment(VariableArgs.of("VISITS_TABLE", visits.tableName()));
    var args = ServerlessApiArgs.builder().code(new FileArchive("service/target/function"));
    args.vpc(network.build()).auth("iam").routes(route.build());
    var api = new ServerlessApi("visits", args.build(), null);

    ctx.export("url", api.url());
  }
}
