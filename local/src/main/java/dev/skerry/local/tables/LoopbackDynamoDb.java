package dev.skerry.local.tables;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The main class of the process of DynamoDB Local: its own main would listen on every interface, on
 * a port that must be guessed, and share a folder with another process.
 *
 * <p>Reflection only: it is on this process's class path alone.
 */
public final class LoopbackDynamoDb {
  /** Printed before the port, once connections are accepted. */
  static final String LISTENING = "listening on port ";

  /** The exit code when another process holds the data folder. */
  static final int FOLDER_IN_USE = 3;

  /** The exit code when the port is taken. */
  static final int PORT_TAKEN = 4;

  private static final String RUNNER = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";

  private LoopbackDynamoDb() {}

  /**
   * Starts the server.
   *
   * @param arguments the port (0: any), the lock file (empty: none), then ServerRunner's own
   * @throws Exception when it cannot start
   */
  public static void main(String[] arguments) throws Exception {
    if (!arguments[1].isEmpty() && !lock(Path.of(arguments[1]))) {
      System.exit(FOLDER_IN_USE);
    }
    var own = Arrays.copyOfRange(arguments, 2, arguments.length);
    var proxy =
        Class.forName(RUNNER)
            .getMethod("createServerFromCommandLineArgs", String[].class)
            .invoke(null, (Object) own);
    var field = proxy.getClass().getDeclaredField("server");
    field.setAccessible(true);
    serve(field.get(proxy), Integer.parseInt(arguments[0]));
  }

  /** The lock is the process's: it ends with it, however that ends. */
  @SuppressWarnings("resource")
  private static boolean lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void serve(Object server, int port) throws Exception {
    var connector = ((Object[]) server.getClass().getMethod("getConnectors").invoke(server))[0];
    connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
    connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
    try {
      server.getClass().getMethod("start").invoke(server);
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause());
      System.exit(PORT_TAKEN);
    }
    var taken = connector.getClass().getMethod("getLocalPort").invoke(connector);
    System.out.println(LISTENING + taken);
  }
}
