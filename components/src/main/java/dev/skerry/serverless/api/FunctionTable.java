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

/** The functions of an API: one for each name that its routes use, and the fallback's. */
final class FunctionTable {
  static final String FALLBACK = "fallback";

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
   * The functions, in the order of their first routes.
   *
   * @param routeKeys what the fallback is told of the routes
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
        .filter(route -> Handler.hasShape(route.handler))
        .collect(
            Collectors.groupingBy(
                RouteArgs::functionName, LinkedHashMap::new, Collectors.toList()));
  }

  private FunctionSettings function(
      String name, List<RouteArgs> routes, Map<String, Output<String>> shared) {
    var itsErrors = errors.in("function '" + name + "'");
    var memoryMb = only("memoryMb", route -> route.memoryMb, routes, itsErrors);
    var timeoutSeconds = only("timeoutSeconds", route -> route.timeoutSeconds, routes, itsErrors);
    validateLimits(memoryMb, timeoutSeconds, itsErrors);
    var concurrency = concurrency(routes, itsErrors);
    concurrency.validate(snapStart(), itsErrors);
    return new FunctionSettings(
        name,
        only("handler", route -> route.handler, routes, itsErrors).orElseThrow(),
        memoryMb.orElse(requireNonNullElse(api.memoryMb, MEMORY_MB)),
        timeoutSeconds.orElse(requireNonNullElse(api.timeoutSeconds, TIMEOUT_SECONDS)),
        ephemeralStorageMb(routes, itsErrors),
        concurrency,
        policies(routes, itsErrors),
        environment(name, routes, shared, itsErrors));
  }

  private static ConcurrencySettings concurrency(
      List<RouteArgs> routes, ValidationErrors itsErrors) {
    return new ConcurrencySettings(
        only("reservedConcurrency", route -> route.reservedConcurrency, routes, itsErrors),
        only("provisionedConcurrency", RouteArgs::provisioned, routes, itsErrors));
  }

  private int ephemeralStorageMb(List<RouteArgs> routes, ValidationErrors itsErrors) {
    var given = only("ephemeralStorageMb", route -> route.ephemeralStorageMb, routes, itsErrors);
    given.ifPresent(storageMb -> validateStorage(storageMb, itsErrors));
    return given.orElse(STORAGE_MB);
  }

  private void validateStorage(int storageMb, ValidationErrors itsErrors) {
    // Lambda quotas, "/tmp directory storage".
    itsErrors.requireInRange("ephemeralStorageMb", storageMb, STORAGE_MB, 10240);
    if (snapStart() && storageMb > STORAGE_MB) {
      itsErrors.add(
          "ephemeralStorageMb",
          "is %s, with snapStart".formatted(storageMb),
          STORAGE_MB + " with snapStart (Lambda developer guide, SnapStart)",
          "drop ephemeralStorageMb, or snapStart of the API");
    }
  }

  private boolean snapStart() {
    return Boolean.TRUE.equals(api.snapStart);
  }

  private static List<Output<String>> policies(List<RouteArgs> routes, ValidationErrors itsErrors) {
    var policies =
        routes.stream()
            .flatMap(route -> InputLists.orEmpty(route.policies).stream())
            .distinct()
            .toList();
    PolicyDocument.validate(policies, itsErrors);
    return policies;
  }

  private Environment environment(
      String name,
      List<RouteArgs> routes,
      Map<String, Output<String>> shared,
      ValidationErrors itsErrors) {
    var variables =
        routes.stream().flatMap(route -> InputLists.orEmpty(route.environment).stream()).toList();
    var environment =
        new Environment(
            api.fallback != null && name.equals(FALLBACK)
                ? Map.of(Environment.BASE_PATH, basePath, Environment.ROUTES, routeKeys)
                : Map.of(Environment.BASE_PATH, basePath),
            Environment.merged(shared, Environment.declared(variables, itsErrors)));
    environment.validateSize(itsErrors);
    return environment;
  }

  /** The one value that the function's routes give; two different ones are a fault. */
  private static <T> Optional<T> only(
      String argument,
      Function<RouteArgs, T> value,
      List<RouteArgs> routes,
      ValidationErrors itsErrors) {
    var values = routes.stream().map(value).filter(Objects::nonNull).distinct().toList();
    if (values.size() > 1) {
      itsErrors.add(
          "its routes give it %s values of %s: %s"
              .formatted(values.size(), argument, ValidationErrors.listed(values)),
          "one, as they share the function",
          "give them one %s, or name different functions".formatted(argument));
    }
    return values.stream().findFirst();
  }

  private static void validateLimits(
      Optional<Integer> memoryMb, Optional<Integer> timeoutSeconds, ValidationErrors itsErrors) {
    // Lambda quotas, "Function memory allocation".
    memoryMb.ifPresent(value -> itsErrors.requireInRange("memoryMb", value, 128, 10240));
    // HTTP API quotas: the gateway answers 503 after 30 seconds while the function runs on.
    timeoutSeconds.ifPresent(value -> itsErrors.requireInRange("timeoutSeconds", value, 1, 29));
  }
}
