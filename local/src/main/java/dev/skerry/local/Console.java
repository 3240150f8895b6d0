package dev.skerry.local;

import dev.skerry.local.functions.LogConsumer;
import dev.skerry.local.program.HttpApi;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the start, the routes and then the functions' log lines. */
final class Console implements LogConsumer {
  private final PrintStream out;
  private final PrintStream err;
  private final AnsiColors colors;

  Console(PrintStream out, PrintStream err, AnsiColors colors) {
    this.out = out;
    this.err = err;
    this.colors = colors;
  }

  static Console ofProcess() {
    return new Console(System.out, System.err, AnsiColors.ofProcess());
  }

  void starting(Options options) {
    out.println("Running " + options.program() + " for stack '" + options.stack() + "' ...");
  }

  void failed(String message) {
    err.println(colors.red(message));
  }

  void ready(LocalCloud cloud, double seconds) {
    for (var api : cloud.blueprint().apis()) {
      out.println();
      RouteList.of(api, cloud.uri(api)).lines(colors).forEach(out::println);
    }
    out.println();
    cloud.blueprint().outputs().forEach((name, value) -> out.println(name + " = " + value));
    notEmulated(cloud.blueprint().notEmulated());
    cloud.warnings().forEach(warning -> out.println(colors.yellow("Warning: " + warning)));
    out.println();
    cloud.blueprint().apis().forEach(api -> example(cloud, api));
    out.printf(Locale.ROOT, "%nReady in %.1f s. Press Ctrl-C to stop.%n", seconds);
  }

  private void notEmulated(Map<String, Long> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    var list =
        kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " " + shortType(kind.getKey()))
            .collect(Collectors.joining(", "));
    out.println("Not emulated locally: " + list);
  }

  /** Shortens {@code aws:cloudwatch/metricAlarm:MetricAlarm} to {@code cloudwatch.MetricAlarm}. */
  private static String shortType(String type) {
    return type.replaceAll("^aws:", "").replaceAll("[/:].*:", ".");
  }

  private void example(LocalCloud cloud, HttpApi api) {
    var routes = RouteList.of(api, cloud.uri(api));
    routes.example().ifPresent(curl -> out.println("Try: " + colors.bold(curl)));
    routes
        .signedExample(cloud.region())
        .ifPresent(curl -> out.println("Signed request (AWS_IAM): " + colors.bold(curl)));
  }

  @Override
  public void line(String source, String line) {
    out.println(colors.ofName(source, source + " | ") + LogLine.readable(line));
  }
}
