package dev.skerry.tests.engine;

import com.pulumi.Context;
import com.pulumi.asset.FileArchive;
import dev.skerry.serverless.api.RouteArgs;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.api.ServerlessApiArgs;
import dev.skerry.serverless.api.ThrottleArgs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The small API whose state is recorded in tests/src/test/recorded/api. The recording compiles this
 * class at an earlier commit, so it uses only the API of the components at that commit.
 */
final class RecordedApi {
  private static final String HANDLER = "com.example.Answer";
  // The beginning of a class file for Java 17. The components read no more of it.
  private static final byte[] CLASS = {
    (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61
  };

  private RecordedApi() {}

  /**
   * Creates an empty stack for the API.
   *
   * @param folder an empty folder
   */
  static Deployment stack(Path folder) throws Exception {
    var deployment = Deployment.ofProject(folder, "recorded", "test");
    var handler = code(deployment).resolve(HANDLER.replace('.', '/') + ".class");
    Files.createDirectories(handler.getParent());
    Files.write(handler, CLASS);
    return deployment;
  }

  /** Returns the recorded program. */
  static Consumer<Context> program(Deployment stack) {
    return program(stack, args -> args);
  }

  /** Returns the program with other arguments. */
  static Consumer<Context> program(
      Deployment stack, UnaryOperator<ServerlessApiArgs.Builder> change) {
    var args =
        ServerlessApiArgs.builder()
            .code(new FileArchive(code(stack).toString()))
            .auth("iam")
            .routes(
                RouteArgs.of("GET /users/{username}", HANDLER),
                RouteArgs.of("DELETE /users/{id}", HANDLER),
                RouteArgs.builder()
                    .route("GET /files/{path+}")
                    .handler(HANDLER)
                    .throttle(ThrottleArgs.builder().ratePerSecond(5.0).burst(10).build())
                    .build());
    return context -> new ServerlessApi("api", change.apply(args).build(), null);
  }

  private static Path code(Deployment stack) {
    return stack.work().resolve("code");
  }
}
