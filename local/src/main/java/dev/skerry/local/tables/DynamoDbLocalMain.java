package dev.skerry.local.tables;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The main class of the DynamoDB Local process. DynamoDB Local's own main class listens on every
 * interface, cannot select a free port, and shares a data folder with other processes.
 *
 * <p>It uses reflection, because DynamoDB Local is only on the class path of that process.
 */
public final class DynamoDbLocalMain {
  /** Printed before the port, once connections are accepted. */
  static final String LISTENING = "listening on port ";

  /** The exit code when another process holds the data folder. */
  static final int FOLDER_IN_USE = 3;

  /** The exit code when the port is taken. */
  static final int PORT_TAKEN = 4;

  private static final int LOCK_ATTEMPTS = 20;
  private static final long LOCK_PAUSE_MILLIS = 100;

  private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

  private DynamoDbLocalMain() {}

  /**
   * Starts the server.
   *
   * @param arguments the port (0: any), the lock file (empty: none), then ServerRunner's own
   * @throws Exception when it cannot start
   */
  public static void main(String[] arguments) throws Exception {
    var lock = lock(arguments[1]);
    var server = server(Arrays.copyOfRange(arguments, 2, arguments.length));
    listen(server, Integer.parseInt(arguments[0]));
    server.getClass().getMethod("join").invoke(server);
    // The lock is released if it is garbage collected.
    Reference.reachabilityFence(lock);
  }

  /**
   * Locks the data folder until the process ends. Retries, because a process whose parent was
   * killed takes a moment to end.
   */
  private static Optional<FileLock> lock(String file) throws IOException, InterruptedException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    var channel =
        FileChannel.open(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (var attempt = 0; attempt < LOCK_ATTEMPTS; attempt++) {
      var lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(lock);
      }
      Thread.sleep(LOCK_PAUSE_MILLIS);
    }
    System.exit(FOLDER_IN_USE);
    return Optional.empty();
  }

  private static Object server(String[] arguments) throws ReflectiveOperationException {
    var create = Class.forName(RUNNER).getMethod("createServerFromCommandLineArgs", String[].class);
    var proxy = create.invoke(null, (Object) arguments);
    var server = proxy.getClass().getDeclaredField("server");
    server.setAccessible(true);
    return server.get(proxy);
  }

  private static void listen(Object server, int port) throws ReflectiveOperationException {
    var connector = ((Object[]) server.getClass().getMethod("getConnectors").invoke(server))[0];
    connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
    connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
    try {
      server.getClass().getMethod("start").invoke(server);
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause());
      System.exit(PORT_TAKEN);
    }
    System.out.println(
        LISTENING + connector.getClass().getMethod("getLocalPort").invoke(connector));
  }
}
