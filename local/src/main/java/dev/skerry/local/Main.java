package dev.skerry.local;

import dev.skerry.local.process.StartException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The command: serves a Pulumi program until it is interrupted. */
public final class Main {
  private Main() {}

  /**
   * Serves a program; ends with 1 and one line when it cannot, and with 0 on a signal.
   *
   * @param arguments see {@link Options#parse}
   * @throws InterruptedException when this thread is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    var started = System.nanoTime() - jvmStartNanos();
    var console = Console.ofProcess();
    var shutdown = Shutdown.install();
    try {
      var options = Options.parse(arguments);
      options.parent().ifPresent(Shutdown::follow);
      console.starting(options);
      var cloud = LocalCloud.start(options, console);
      shutdown.stops(cloud);
      console.ready(cloud, (System.nanoTime() - started) / 1e9);
    } catch (StartException e) {
      console.failed(e.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }

  /** How long ago the JVM was started: what a person has waited before main. */
  private static long jvmStartNanos() {
    var start = ProcessHandle.current().info().startInstant();
    return start.map(instant -> Duration.between(instant, Instant.now()).toNanos()).orElse(0L);
  }
}
