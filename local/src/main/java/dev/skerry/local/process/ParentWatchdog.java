package dev.skerry.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every child process. It runs another main class and ends when its parent ends.
 *
 * <p>The parent holds the other end of standard input. When the parent ends for any reason, the
 * pipe closes, and this process halts together with its descendants. This works without native code
 * on every system.
 */
public final class ParentWatchdog {

  private ParentWatchdog() {}

  /**
   * Runs a main class with a parent watchdog.
   *
   * @param arguments the main class, then its own arguments
   * @throws Throwable what the main class throws
   */
  public static void main(String[] arguments) throws Throwable {
    var watcher = new Watcher(System.in);
    System.setIn(InputStream.nullInputStream());
    watcher.start();
    var main = Class.forName(arguments[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A class instead of a lambda: the first lambda of a JVM adds 20 ms to a cold start. */
  private static final class Watcher extends Thread {
    private final InputStream parent;

    Watcher(InputStream parent) {
      super("parent watchdog");
      this.parent = parent;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (parent.read() >= 0) {}
      } catch (IOException e) {
        // A broken pipe has the same meaning as its end.
      }
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(1);
    }
  }
}
