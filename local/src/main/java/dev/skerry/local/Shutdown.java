package dev.skerry.local;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/** The end of the process: with all that it has started, whether by a signal or with its parent. */
final class Shutdown {
  /** The threads by which the JVM answers a signal. */
  private static final Pattern SIGNAL = Pattern.compile("SIG[A-Z]+ handler");

  private final AtomicReference<LocalCloud> cloud = new AtomicReference<>();

  private Shutdown() {}

  /** From now on a signal ends the process without an error. */
  static Shutdown install() {
    var shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "stop"));
    return shutdown;
  }

  /** From now on the end of the process stops that cloud. */
  void stops(LocalCloud started) {
    cloud.set(started);
  }

  /**
   * Ends the process when its parent ends, however that happens.
   *
   * @param parent the parent's process id
   */
  static void follow(long parent) {
    ProcessHandle.of(parent)
        .map(ProcessHandle::onExit)
        .orElse(CompletableFuture.completedFuture(null))
        .thenRun(() -> System.exit(0));
  }

  private void run() {
    Optional.ofNullable(cloud.get()).ifPresent(LocalCloud::close);
    // The JVM's own exit code would be 128 and the signal's number, which make prints as an error.
    if (Thread.getAllStackTraces().keySet().stream().anyMatch(Shutdown::answersSignal)) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static boolean answersSignal(Thread thread) {
    return SIGNAL.matcher(thread.getName()).matches();
  }
}
