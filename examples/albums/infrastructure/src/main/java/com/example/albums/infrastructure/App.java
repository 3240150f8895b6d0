package com.example.albums.infrastructure;

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

/** Albums by artist and name: a table with two keys, a layer, and an API for signed requests. */
public final class App {
  public static void main(String[] args) {
    Pulumi.run(App::stack);
  }

  private static void stack(Context ctx) {
    var kept = ctx.config().requireBoolean("deletionProtection");

    var tableArgs =
        UserTableArgs.builder()
            .partitionKey("artist_name")
            .sortKey("album_name")
            .deletionProtection(kept)
            .build();
    var albums = new UserTable("albums", tableArgs, null);
    var jars = new FileArchive("service/target/layer");
    var layer = new LambdaLayer("albums", LambdaLayerArgs.builder().content(jars).build(), null);
    var apiArgs =
        ServerlessApiArgs.builder()
            .code(new FileArchive("service/target/classes"))
            .layers(layer.layerArn())
            .environment(VariableArgs.of("ALBUMS_TABLE", albums.tableName()))
            .auth("iam")
            .routes(
                route("POST /item", "AddAlbum", "PutItem", albums),
                route("PATCH /item", "ChangeAlbum", "UpdateItem", albums),
                route("GET /item/{album_name}", "GetAlbum", "GetItem", albums),
                route("DELETE /item/{album_name}", "RemoveAlbum", "DeleteItem", albums))
            .build();
    var api = new ServerlessApi("albums", apiArgs, null);

    ctx.export("url", api.url());
  }

  private static RouteArgs route(String route, String handler, String action, UserTable albums) {
    return RouteArgs.builder()
        .route(route)
        .handler("com.example.albums." + handler)
        .policies(albums.policyFor(action))
        .build();
  }
}
