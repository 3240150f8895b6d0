package dev.skerry.serverless;

import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerlessApiTest {
  @Test
  void explore() {
    var p =
        RecordedProgram.run(
            ctx -> {
              var api =
                  new ServerlessApi(
                      "api",
                      ServerlessApiArgs.builder()
                          .code(new FileArchive("target/classes"))
                          .auth("none")
                          .anonymousReason("test")
                          .basePath("/v1")
                          .tracing(true)
                          .fallback("com.example.Fallback")
                          .routes(
                              RouteArgs.builder()
                                  .route("GET /users/{username}")
                                  .handler("com.example.GetUser")
                                  .policies(Output.of("{}"))
                                  .environment(VariableArgs.of("TABLE", "t"))
                                  .build())
                          .build(),
                      ComponentResourceOptions.Empty);
              ctx.export("url", api.url());
              ctx.export("functions", api.functions());
            },
            Map.of());
    System.out.println(p.failure());
    p.resources().forEach(System.out::println);
    System.out.println(p.output("url") + " " + p.output("functions"));
    var q =
        RecordedProgram.run(
            ctx -> new ServerlessApi("a b", ServerlessApiArgs.builder().build(), null), Map.of());
    System.out.println(q.failure());
  }
}
