package probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Serves the fixture program: puts the item of the path, counts the items, or returns its process id. */
public final class Web implements RequestStreamHandler {
  private static final Pattern ID = Pattern.compile("\"pathParameters\":\\{\"id\":\"([^\"]*)\"");

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context)
      throws IOException {
    var document =
        "{\"statusCode\":200,\"body\":\"%s\"}"
            .formatted(body(new String(event.readAllBytes(), StandardCharsets.UTF_8)));
    response.write(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String body(String event) throws IOException {
    if (event.contains("\"GET /count\"")) {
      return Table.count();
    }
    var id = ID.matcher(event);
    return id.find() ? Table.put(id.group(1)) : Long.toString(ProcessHandle.current().pid());
  }
}
