package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Lists;
import dev.skerry.serverless.internal.PolicyDocument;
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
  private final Faults faults;

  private FunctionTable(ServerlessApiArgs api, String basePath, String routeKeys, Faults faults) {
    this.api = api;
    this.basePath = basePath;
    this.routeKeys = routeKeys;
    this.faults = faults;
  }

  /**
   * The functions, in the order of their first routes.
   *
   * @param routeKeys what the fallback is told of the routes
   */
  static List<FunctionSettings> of(
      ServerlessApiArgs api, String basePath, String routeKeys, Faults faults) {
    return new FunctionTable(api, basePath, routeKeys, faults).functions();
  }

  private List<FunctionSettings> functions() {
    refuseLimits(
        Optional.ofNullable(api.memoryMb), Optional.ofNullable(api.timeoutSeconds), faults);
    var shared = Environment.declared(Lists.orEmpty(api.environment), faults);
    return routesByFunction().entrySet().stream()
        .map(entry -> function(entry.getKey(), entry.getValue(), shared))
        .toList();
  }

  private Map<String, List<RouteArgs>> routesByFunction() {
    var fallback =
        Stream.ofNullable(api.fallback)
            .map(type -> RouteArgs.builder().handler(type).function(FALLBACK).build());
    return Stream.concat(Lists.orEmpty(api.routes).stream(), fallback)
        .filter(route -> Handler.hasShape(route.handler))
        .collect(
            Collectors.groupingBy(
                RouteArgs::functionName, LinkedHashMap::new, Collectors.toList()));
  }

  private FunctionSettings function(
      String name, List<RouteArgs> routes, Map<String, Output<String>> shared) {
    var itsFaults = faults.in("function '" + name + "'");
    var memoryMb = only("memoryMb", route -> route.memoryMb, routes, itsFaults);
    var timeoutSeconds = only("timeoutSeconds", route -> route.timeoutSeconds, routes, itsFaults);
    refuseLimits(memoryMb, timeoutSeconds, itsFaults);
    var concurrency = concurrency(routes, itsFaults);
    concurrency.refuse(snapStart(), itsFaults);
    return new FunctionSettings(
        name,
        only("handler", route -> route.handler, routes, itsFaults).orElseThrow(),
        memoryMb.orElse(requireNonNullElse(api.memoryMb, MEMORY_MB)),
        timeoutSeconds.orElse(requireNonNullElse(api.timeoutSeconds, TIMEOUT_SECONDS)),
        ephemeralStorageMb(routes, itsFaults),
        concurrency,
        policies(routes, itsFaults),
        environment(name, routes, shared, itsFaults));
  }

  private static ConcurrencySettings concurrency(List<RouteArgs> routes, Faults itsFaults) {
    return new ConcurrencySettings(
        only("reservedConcurrency", route -> route.reservedConcurrency, routes, itsFaults),
        only("provisionedConcurrency", RouteArgs::provisioned, routes, itsFaults));
  }

  private int ephemeralStorageMb(List<RouteArgs> routes, Faults itsFaults) {
    var given = only("ephemeralStorageMb", route -> route.ephemeralStorageMb, routes, itsFaults);
    given.ifPresent(storageMb -> refuseStorage(storageMb, itsFaults));
    return given.orElse(STORAGE_MB);
  }

  private void refuseStorage(int storageMb, Faults itsFaults) {
    // Lambda quotas, "/tmp directory storage".
    itsFaults.refuseOutside(STORAGE_MB, 10240, "ephemeralStorageMb", storageMb);
    if (snapStart() && storageMb > STORAGE_MB) {
      itsFaults.refuse(
          "ephemeralStorageMb is %s, with snapStart".formatted(storageMb),
          STORAGE_MB + " with snapStart (Lambda developer guide, SnapStart)",
          "drop ephemeralStorageMb, or snapStart of the API");
    }
  }

  private boolean snapStart() {
    return Boolean.TRUE.equals(api.snapStart);
  }

  private static List<Output<String>> policies(List<RouteArgs> routes, Faults itsFaults) {
    var policies =
        routes.stream()
            .flatMap(route -> Lists.orEmpty(route.policies).stream())
            .distinct()
            .toList();
    PolicyDocument.refuse(policies, itsFaults);
    return policies;
  }

  private Environment environment(
      String name, List<RouteArgs> routes, Map<String, Output<String>> shared, Faults itsFaults) {
    var variables =
        routes.stream().flatMap(route -> Lists.orEmpty(route.environment).stream()).toList();
    var environment =
        new Environment(
            api.fallback != null && name.equals(FALLBACK)
                ? Map.of(Environment.BASE_PATH, basePath, Environment.ROUTES, routeKeys)
                : Map.of(Environment.BASE_PATH, basePath),
            Environment.merged(shared, Environment.declared(variables, itsFaults)));
    environment.refuseSize(itsFaults);
    return environment;
  }

  /** The one value that the function's routes give; two different ones are a fault. */
  private static <T> Optional<T> only(
      String argument, Function<RouteArgs, T> value, List<RouteArgs> routes, Faults itsFaults) {
    var values = routes.stream().map(value).filter(Objects::nonNull).distinct().toList();
    if (values.size() > 1) {
      itsFaults.refuse(
          "its routes give it %s values of %s: %s"
              .formatted(values.size(), argument, Faults.listed(values)),
          "one, as they share the function",
          "give them one %s, or name different functions".formatted(argument));
    }
    return values.stream().findFirst();
  }

  private static void refuseLimits(
      Optional<Integer> memoryMb, Optional<Integer> timeoutSeconds, Faults itsFaults) {
    // Lambda quotas, "Function memory allocation".
    memoryMb.ifPresent(value -> itsFaults.refuseOutside(128, 10240, "memoryMb", value));
    // HTTP API quotas: the gateway answers 503 after 30 seconds while the function runs on.
    timeoutSeconds.ifPresent(value -> itsFaults.refuseOutside(1, 29, "timeoutSeconds", value));
  }
}
