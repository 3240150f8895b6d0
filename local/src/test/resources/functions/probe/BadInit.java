package probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Cannot be initialised. */
public final class BadInit implements RequestStreamHandler {
  private static final int NOT_A_NUMBER = Integer.parseInt("none");

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    throw new IllegalStateException("called");
  }
}
