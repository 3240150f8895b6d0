package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.PolicyDocument;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of an API: one for each function name in its routes, and the fallback. */
final class FunctionTable {
  static final String FALLBACK = "fallback";

  // Defaults. 512 MB is also Lambda's minimum.
  private static final int MEMORY_MB = 1024;
  private static final int TIMEOUT_SECONDS = 10;
  private static final int STORAGE_MB = 512;

  private final ServerlessApiArgs api;
  private final String basePath;
  private final String routeKeys;
  private final ValidationErrors errors;

  private FunctionTable(
      ServerlessApiArgs api, String basePath, String routeKeys, ValidationErrors errors) {
    this.api = api;
    this.basePath = basePath;
    this.routeKeys = routeKeys;
    this.errors = errors;
  }

  /**
   * Returns the functions, in the order of their first routes.
   *
   * @param routeKeys the value of API_ROUTES, which the fallback reads
   */
  static List<FunctionSettings> of(
      ServerlessApiArgs api, String basePath, String routeKeys, ValidationErrors errors) {
    return new FunctionTable(api, basePath, routeKeys, errors).functions();
  }

  private List<FunctionSettings> functions() {
    validateLimits(
        Optional.ofNullable(api.memoryMb), Optional.ofNullable(api.timeoutSeconds), errors);
    var shared = Environment.declared(InputLists.orEmpty(api.environment), errors);
    return routesByFunction().entrySet().stream()
        .map(entry -> function(entry.getKey(), entry.getValue(), shared))
        .toList();
  }

  private Map<String, List<RouteArgs>> routesByFunction() {
    var fallback =
        Stream.ofNullable(api.fallback)
            .map(type -> RouteArgs.builder().handler(type).function(FALLBACK).build());
    return Stream.concat(InputLists.orEmpty(api.routes).stream(), fallback)
        .filter(route -> Handler.isValid(route.handler))
        .collect(
            Collectors.groupingBy(
                RouteArgs::functionName, LinkedHashMap::new, Collectors.toList()));
  }

  private FunctionSettings function(
      String name, List<RouteArgs> routes, Map<String, Output<String>> shared) {
    var functionErrors = errors.in("function '" + name + "'");
    var memoryMb = singleValue("memoryMb", route -> route.memoryMb, routes, functionErrors);
    var timeoutSeconds =
        singleValue("timeoutSeconds", route -> route.timeoutSeconds, routes, functionErrors);
    validateLimits(memoryMb, timeoutSeconds, functionErrors);
    var concurrency = concurrency(routes, functionErrors);
    concurrency.validate(snapStart(), functionErrors);
    return new FunctionSettings(
        name,
        singleValue("handler", route -> route.handler, routes, functionErrors).orElseThrow(),
        memoryMb.orElse(requireNonNullElse(api.memoryMb, MEMORY_MB)),
        timeoutSeconds.orElse(requireNonNullElse(api.timeoutSeconds, TIMEOUT_SECONDS)),
        ephemeralStorageMb(routes, functionErrors),
        concurrency,
        policies(routes, functionErrors),
        environment(name, routes, shared, functionErrors));
  }

  private static ConcurrencySettings concurrency(
      List<RouteArgs> routes, ValidationErrors functionErrors) {
    return new ConcurrencySettings(
        singleValue(
            "reservedConcurrency", route -> route.reservedConcurrency, routes, functionErrors),
        singleValue("provisionedConcurrency", RouteArgs::provisioned, routes, functionErrors));
  }

  private int ephemeralStorageMb(List<RouteArgs> routes, ValidationErrors functionErrors) {
    var given =
        singleValue(
            "ephemeralStorageMb", route -> route.ephemeralStorageMb, routes, functionErrors);
    given.ifPresent(storageMb -> validateStorage(storageMb, functionErrors));
    return given.orElse(STORAGE_MB);
  }

  private void validateStorage(int storageMb, ValidationErrors functionErrors) {
    // Lambda quotas, "/tmp directory storage".
    functionErrors.requireInRange("ephemeralStorageMb", storageMb, STORAGE_MB, 10240);
    if (snapStart() && storageMb > STORAGE_MB) {
      functionErrors.add(
          "ephemeralStorageMb",
          "is %s, which conflicts with snapStart".formatted(storageMb),
          STORAGE_MB + " with snapStart (Lambda developer guide, SnapStart)",
          "remove ephemeralStorageMb, or snapStart of the API");
    }
  }

  private boolean snapStart() {
    return Boolean.TRUE.equals(api.snapStart);
  }

  private static List<Output<String>> policies(
      List<RouteArgs> routes, ValidationErrors functionErrors) {
    var policies =
        routes.stream()
            .flatMap(route -> InputLists.orEmpty(route.policies).stream())
            .distinct()
            .toList();
    PolicyDocument.validate(policies, functionErrors);
    return policies;
  }

  private Environment environment(
      String name,
      List<RouteArgs> routes,
      Map<String, Output<String>> shared,
      ValidationErrors functionErrors) {
    var variables =
        routes.stream().flatMap(route -> InputLists.orEmpty(route.environment).stream()).toList();
    var environment =
        new Environment(
            api.fallback != null && name.equals(FALLBACK)
                ? Map.of(Environment.BASE_PATH, basePath, Environment.ROUTES, routeKeys)
                : Map.of(Environment.BASE_PATH, basePath),
            Environment.merged(shared, Environment.declared(variables, functionErrors)));
    environment.validateSize(functionErrors);
    return environment;
  }

  /** Returns the value that the routes of a function set; two different values are an error. */
  private static <T> Optional<T> singleValue(
      String argument,
      Function<RouteArgs, T> value,
      List<RouteArgs> routes,
      ValidationErrors functionErrors) {
    var values = routes.stream().map(value).filter(Objects::nonNull).distinct().toList();
    if (values.size() > 1) {
      functionErrors.add(
          argument,
          "has %s values in the routes of the function: %s"
              .formatted(values.size(), ValidationErrors.listed(values)),
          "one value, because the routes share the function",
          "set the same %s in these routes, or different functions".formatted(argument));
    }
    return values.stream().findFirst();
  }

  private static void validateLimits(
      Optional<Integer> memoryMb,
      Optional<Integer> timeoutSeconds,
      ValidationErrors functionErrors) {
    // Lambda quotas, "Function memory allocation".
    memoryMb.ifPresent(value -> functionErrors.requireInRange("memoryMb", value, 128, 10240));
    // HTTP API quotas: after 30 seconds the gateway responds with 503; the function runs on.
    timeoutSeconds.ifPresent(
        value -> functionErrors.requireInRange("timeoutSeconds", value, 1, 29));
  }
}
