package probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Fails in its static initializer. */
public final class BadInit implements RequestStreamHandler {
  private static final int NOT_A_NUMBER = Integer.parseInt("none");

  @Override
  public void handleRequest(InputStream event, OutputStream response, Context context) {
    throw new IllegalStateException("called");
  }
}
