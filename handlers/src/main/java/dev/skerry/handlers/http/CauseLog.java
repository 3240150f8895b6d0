package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * What the log says of an exception: its types and where it was thrown. Its message only where it
 * is AWS's, which names operations and resources; others may quote what the caller sent.
 */
record CauseLog(Throwable thrown) {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 12;
  private static final String AWS = "software.amazon.awssdk.";

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("causes");
    var cause = thrown;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
      json.writeString(described(cause));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("at");
    var frames = thrown.getStackTrace();
    for (int i = 0; i < Math.min(MAX_FRAMES, frames.length); i++) {
      json.writeString(frames[i].toString());
    }
    json.writeEndArray();
  }

  private static String described(Throwable cause) {
    var type = cause.getClass().getName();
    return type.startsWith(AWS) ? type + ": " + cause.getMessage() : type;
  }
}
