package dev.skerry.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every child process: it runs another main class and ends with its parent.
 *
 * <p>The parent holds the other end of standard input. When the parent ends, however it ends, the
 * pipe closes and this process halts, and with it what it has started. No native code, the same on
 * every system.
 */
public final class ParentWatchdog {

  private ParentWatchdog() {}

  /**
   * Runs a main class under watchdog.
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

  /** A class and not a lambda: the first lambda of a JVM costs a cold start some 20 ms. */
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
        // A broken pipe says the same as its end.
      }
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(1);
    }
  }
}
