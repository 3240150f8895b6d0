package dev.skerry.tests.engine;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.table.UserTable;
import dev.skerry.serverless.table.UserTableArgs;
import java.util.function.Consumer;

/** Programs of one component: an API with functions of the main project, or a table. */
final class Programs {
  static final String HANDLER = "dev.skerry.handlers.health.Health";

  private Programs() {}

  /** Returns the arguments of an API that lack only its routes. */
  static ServerlessApiArgs.Builder api() {
    var code = Engine.ROOT.resolve("handlers/target/classes").toString();
    return ServerlessApiArgs.builder().code(new FileArchive(code)).auth("iam");
  }

  static Consumer<Context> of(ServerlessApiArgs.Builder api) {
    return context -> new ServerlessApi("api", api.build(), null);
  }

  static Consumer<Context> of(UserTableArgs.Builder table) {
    return context -> new UserTable("users", table.build(), null);
  }
}
