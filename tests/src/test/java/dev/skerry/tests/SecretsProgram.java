package dev.skerry.tests;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.CorsArgs;
import dev.skerry.serverless.api.JwtArgs;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.layer.LambdaLayer;
import dev.skerry.serverless.layer.LambdaLayerArgs;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A program with ANY routes and CORS. */
public final class SecretsProgram {
  private SecretsProgram() {}

  public static void main(String[] arguments) {
    Pulumi.run(SecretsProgram::declare);
  }

  private static void declare(Context context) {
    var layer =
        new LambdaLayer(
            "shared",
            LambdaLayerArgs.builder().content(archive(context, "layer/target/layer")).build(),
            null);
    var args =
        ServerlessApiArgs.builder()
            .code(archive(context, "handlers/target/classes"))
            .layers(layer.layerArn())
            .auth("iam")
            .jwt(JwtArgs.of("https://login.example.com", "secrets"))
            .cors(cors())
            .fallback("dev.skerry.handlers.http.Fallback")
            .routes(
                Stream.of("GET /open", "ANY /secret", "ANY /secret/{proxy+}", "ANY /tokens")
                    .map(SecretsProgram::route)
                    .toList());
    context.export("url", new ServerlessApi("api", args.build(), null).url());
  }

  private static RouteArgs route(String key) {
    var route = RouteArgs.builder().route(key).handler("dev.skerry.handlers.welcome.Welcome");
    return key.endsWith("tokens") ? route.auth("jwt").scopes("read").build() : route.build();
  }

  private static CorsArgs cors() {
    return CorsArgs.builder()
        .allowOrigins("https://app.example.com")
        .allowMethods("GET", "PUT")
        .allowHeaders("authorization")
        .maxAgeSeconds(600)
        .build();
  }

  private static FileArchive archive(Context context, String path) {
    return new FileArchive(Path.of(context.config().require("checkout"), path).toString());
  }
}
