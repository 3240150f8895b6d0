package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.functionInput;
import static dev.skerry.serverless.api.Apis.route;
import static dev.skerry.serverless.api.Apis.run;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
  private static final String CONFIG =
      "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
  private static final String TARGET = "aws:appautoscaling/target:Target";
  private static final String POLICY = "aws:appautoscaling/policy:Policy";

  @Test
  void reservedConcurrencyOfARouteAppliesToItsFunctionOnly() {
    var program = run(with(Apis.GET_USER, report().reservedConcurrency(5).build()));

    assertEquals(5.0, functionInput(program, "report", "reservedConcurrentExecutions"));
    assertNull(functionInput(program, "getUser", "reservedConcurrentExecutions"));
  }

  @Test
  void aFunctionHasNoProvisionedConcurrencyByDefault() {
    var program = run(with());

    assertEquals(List.of(), program.ofType(CONFIG));
    assertEquals(List.of(), program.ofType(TARGET));
  }

  @Test
  void provisionedConcurrencyBelongsToTheAlias() {
    var program = run(with(Apis.GET_USER, report(ProvisionedConcurrencyArgs.of(3))));

    assertEquals(
        Map.of(
            "functionName", "api-report-0123abc",
            "qualifier", "live",
            "provisionedConcurrentExecutions", 3.0),
        program.resource(CONFIG, "api-report").inputs());
    assertEquals(1, program.ofType(CONFIG).size());
    assertEquals(List.of(), program.ofType(TARGET));
  }

  @Test
  void provisionedConcurrencyBetweenMinAndMaxScalesWithItsUtilization() {
    var program = run(with(report(ProvisionedConcurrencyArgs.between(2, 20))));

    assertEquals(
        2.0, program.resource(CONFIG, "api-report").input("provisionedConcurrentExecutions"));
    assertEquals(
        Map.of(
            "serviceNamespace", "lambda",
            "scalableDimension", "lambda:function:ProvisionedConcurrency",
            "resourceId", "function:api-report-0123abc:live",
            "minCapacity", 2.0,
            "maxCapacity", 20.0),
        program.resource(TARGET, "api-report").inputs());
    assertEquals(
        Map.of(
            "policyType", "TargetTrackingScaling",
            "serviceNamespace", "lambda",
            "scalableDimension", "lambda:function:ProvisionedConcurrency",
            "resourceId", "function:api-report-0123abc:live",
            "targetTrackingScalingPolicyConfiguration",
                Map.of(
                    "targetValue",
                    0.7,
                    "predefinedMetricSpecification",
                    Map.of("predefinedMetricType", "LambdaProvisionedConcurrencyUtilization"))),
        program.resource(POLICY, "api-report").inputs());
  }

  @Test
  void targetPercentIsTheTargetOfScaling() {
    var provisioned = ProvisionedConcurrencyArgs.builder().min(1).max(2).targetPercent(90).build();

    var program = run(with(report(provisioned)));

    var policy =
        (Map<?, ?>)
            program
                .resource(POLICY, "api-report")
                .input("targetTrackingScalingPolicyConfiguration");
    assertEquals(0.9, policy.get("targetValue"));
  }

  @Test
  void routesThatShareAFunctionMaySetTheSameProvisionedConcurrency() {
    var provisioned = ProvisionedConcurrencyArgs.between(1, 2);
    var other = report().route("POST /report").provisionedConcurrency(provisioned).build();

    var program = run(with(report(provisioned), other));

    assertEquals(1, program.ofType(CONFIG).size());
  }

  private static RouteArgs.Builder report() {
    return route("GET /report", "com.example.Report");
  }

  private static RouteArgs report(ProvisionedConcurrencyArgs provisioned) {
    return report().provisionedConcurrency(provisioned).build();
  }
}
