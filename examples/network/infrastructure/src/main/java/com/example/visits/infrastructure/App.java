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
import dev.skerry.serverless.api.VariableArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.util.List;

/** A visit counter. Its function runs in a private VPC, from which it reaches only its table. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var deletionProtection = ctx.config().requireBoolean("deletionProtection");

    var tableArgs =
        UserTableArgs.builder()
            .partitionKey("page")
            .deletionProtection(deletionProtection)
            .build();
    var visits = new UserTable("visits", tableArgs, null);
    var vpc = new Vpc("visits", Network.isolated());
    var apiArgs =
        ServerlessApiArgs.builder()
            .code(new FileArchive("service/target/function"))
            .vpc(functionVpc(visits, vpc))
            .auth("iam")
            .routes(count(visits))
            .build();
    var api = new ServerlessApi("visits", apiArgs, null);

    ctx.export("url", api.url());
  }

  private static FunctionVpcArgs functionVpc(UserTable visits, Vpc vpc) {
    var endpoint = new VpcEndpoint("visits", Network.endpointFor(visits, vpc));
    var securityGroup = Network.securityGroupFor(endpoint, vpc);
    return FunctionVpcArgs.builder()
        .subnetIds(vpc.isolatedSubnetIds())
        .securityGroupIds(securityGroup.id().applyValue(List::of))
        .build();
  }

  private static RouteArgs count(UserTable visits) {
    return RouteArgs.builder()
        .route("POST /visits/{page}")
        .handler("com.example.visits.CountVisit")
        .policies(visits.policyFor("UpdateItem"))
        .environment(VariableArgs.of("VISITS_TABLE", visits.tableName()))
        .build();
  }
}
