package probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the command of the event: a JSON string with a verb and its argument. */
public final class Probe implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    var text = new String(event.readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
    var words = text.split(" ", 2);
    response.write(result(words[0], words.length > 1 ? words[1] : "", context));
  }

  private static byte[] result(String verb, String object, Context context) throws IOException {
    return switch (verb) {
      case "pid" -> bytes(Long.toString(ProcessHandle.current().pid()));
      case "env" -> bytes(String.valueOf(System.getenv(object)));
      case "environment" -> bytes(String.join(" ", new java.util.TreeSet<>(System.getenv().keySet())));
      case "arn" -> bytes(context.getInvokedFunctionArn());
      case "remaining" -> bytes(Integer.toString(context.getRemainingTimeInMillis()));
      case "heap" -> bytes(Long.toString(Runtime.getRuntime().maxMemory() >> 20));
      case "which" -> bytes(Which.text());
      case "echo" -> bytes(object);
      case "bytes" -> new byte[Integer.parseInt(object)];
      case "log" -> log(object, context);
      case "throw" -> throw new IllegalStateException(object);
      case "exit" -> exit(Integer.parseInt(object));
      case "overflow" -> overflow(object);
      case "sleep" -> sleep(Long.parseLong(object));
      case "put" -> bytes(Table.put(object));
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static byte[] log(String text, Context context) {
    context.getLogger().log(text);
    return bytes("logged");
  }

  private static byte[] exit(int code) {
    System.exit(code);
    return new byte[0];
  }

  private static byte[] overflow(String text) {
    return overflow(text + "x");
  }

  private static byte[] sleep(long millis) {
    System.out.println("sleeping");
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return bytes("slept");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
