package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import com.pulumi.resources.ResourceTransformation;
import com.pulumi.test.PulumiTest;
import dev.skerry.serverless.OverrideArgs;
import dev.skerry.serverless.RecordedProgram;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Explicit dependencies, which the inputs of the resources do not imply. */
class DependencyOrderTest {
  private static final RouteArgs GET_USER = Apis.getUser().policies(Apis.POLICY).build();

  @Test
  void aFunctionDependsOnAllPoliciesOfItsRole() {
    var dependencies = dependencies(Apis.with(GET_USER).tracing(true));

    assertEquals(
        Set.of(
            "RolePolicy api-getUser-logs",
            "RolePolicy api-getUser-tracing",
            "RolePolicy api-getUser-policy-1"),
        dependencies.get("Function api-getUser"));
  }

  @Test
  void anOverrideDoesNotChangeDependencies() {
    var before = dependencies(Apis.with(GET_USER));
    var override = OverrideArgs.of("aws:lambda:Function api-getUser", "timeout", "29");

    var after = dependencies(Apis.with(GET_USER).overrides(override));

    assertEquals(before, after);
  }

  @Test
  void theStageDependsOnAllRoutesAndPermissions() {
    var dependencies = dependencies(Apis.with(GET_USER).fallback("com.example.Fallback"));

    assertEquals(
        Set.of(
            "Permission api-fallback",
            "Permission api-getUser",
            "Route api-$default",
            "Route api-GET /users/{}",
            "Route api-HEAD /users/{}"),
        dependencies.get("Stage api"));
  }

  /** Returns the dependencies in the options of each resource of the API. */
  private static Map<String, Set<String>> dependencies(ServerlessApiArgs.Builder args) {
    var dependsOn = new ConcurrentHashMap<String, Output<List<Resource>>>();
    ResourceTransformation record =
        resource -> {
          dependsOn.put(label(resource.resource()), resource.options().getDependsOn());
          return Optional.empty();
        };
    var options = ComponentResourceOptions.builder().resourceTransformations(record).build();

    RecordedProgram.run(ctx -> new ServerlessApi("api", args.build(), options));

    return dependsOn.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> labels(entry.getValue())));
  }

  private static Set<String> labels(Output<List<Resource>> resources) {
    return PulumiTest.extractValue(resources).stream()
        .map(DependencyOrderTest::label)
        .collect(Collectors.toSet());
  }

  private static String label(Resource resource) {
    var type = resource.pulumiResourceType();
    return type.substring(type.lastIndexOf(':') + 1) + " " + resource.pulumiResourceName();
  }
}
