package dev.skerry.dynamodb;

import dev.skerry.dynamodb.store.StoreException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The server: {@code java -jar dynamodb-embedded-server.jar --port 8000 --file tables.db}. */
public final class Main {
  private static final int DEFAULT_PORT = 8000;
  private static final int MAX_PORT = 65535;
  private static final int INVALID_ARGUMENTS = 2;
  private static final String USAGE =
      "Options: --port 8000, --file tables.db (default: in memory), --region us-east-1";

  private Main() {}

  /** Serves until the process ends. */
  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.println(USAGE);
      return;
    }
    try {
      serve(settings(arguments), arguments);
    } catch (IllegalArgumentException invalid) {
      System.err.println(invalid.getMessage());
      System.exit(INVALID_ARGUMENTS);
    } catch (StoreException | UncheckedIOException failed) {
      System.err.println(failed.getMessage());
      System.exit(1);
    }
  }

  private static void serve(EmbeddedDynamoDb.Builder settings, String[] arguments)
      throws InterruptedException {
    var dynamoDb = settings.start();
    Runtime.getRuntime().addShutdownHook(new Thread(dynamoDb::close));
    var file = List.of(arguments).indexOf("--file");
    System.out.printf(
        "DynamoDB is ready at %s. Tables are kept in %s.%n",
        dynamoDb.endpoint(), file < 0 ? "memory" : arguments[file + 1]);
    new CountDownLatch(1).await();
  }

  static EmbeddedDynamoDb.Builder settings(String[] arguments) {
    var settings = EmbeddedDynamoDb.builder().port(DEFAULT_PORT);
    for (var i = 0; i < arguments.length; i += 2) {
      var option = arguments[i];
      if (!List.of("--port", "--file", "--region").contains(option)) {
        throw invalid("Option '%s' is unknown. Allowed: --port, --file, --region.", option);
      }
      if (i + 1 == arguments.length || arguments[i + 1].isBlank()) {
        throw invalid("%s has no value.", option);
      }
      set(settings, option, arguments[i + 1]);
    }
    return settings;
  }

  private static void set(EmbeddedDynamoDb.Builder settings, String option, String value) {
    switch (option) {
      case "--port" -> settings.port(port(value));
      case "--file" -> settings.file(Path.of(value));
      default -> settings.region(region(value));
    }
  }

  private static int port(String value) {
    if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= MAX_PORT) {
      return Integer.parseInt(value);
    }
    throw invalid("--port is '%s'. Allowed: 0 (any free port) to 65535.", value);
  }

  private static String region(String value) {
    if (value.matches("[a-z]{2,}(-[a-z]+)+-[0-9]+")) {
      return value;
    }
    throw invalid("--region is '%s'. Allowed: a region's name, such as eu-west-1.", value);
  }

  private static IllegalArgumentException invalid(String message, Object... arguments) {
    return new IllegalArgumentException(message.formatted(arguments) + " " + USAGE);
  }
}
