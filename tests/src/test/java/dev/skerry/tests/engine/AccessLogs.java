package dev.skerry.tests.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.skerry.tests.fixture.FakeResource;

/** Finds the log group that the stage of {@link RecordedApi} logs to. */
final class AccessLogs {
  static final String LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
  static final String STAGE = "aws:apigatewayv2/stage:Stage";

  /** The update of the recorded stack's stage, which logs paths and has metrics of each route. */
  static final String STAGE_UPDATE =
      "update " + STAGE + " api [accessLogSettings, defaultRouteSettings, routeSettings]\n";

  private AccessLogs() {}

  static String name(Deployment stack) throws Exception {
    return group(stack).text("name");
  }

  static FakeResource group(Deployment stack) throws Exception {
    var api = stack.state().outputs("aws:apigatewayv2/api:Api").get("apiEndpoint").toString();
    var arns =
        stack.fakeAws().all(STAGE).stream()
            .filter(stage -> stage.text("invokeUrl").startsWith(api))
            .map(stage -> stage.properties().getAsJsonObject("accessLogSettings"))
            .map(AccessLogs::destination)
            .toList();
    assertEquals(1, arns.size());
    return stack.fakeAws().all(LOG_GROUP).stream()
        .filter(group -> group.text("arn").equals(arns.get(0)))
        .findFirst()
        .orElseThrow();
  }

  private static String destination(JsonObject settings) {
    return settings.get("destinationArn").getAsString();
  }
}
