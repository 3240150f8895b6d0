package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Logs an exception: the types of its cause chain and the top of its stack trace. Logs the messages
 * of AWS SDK exceptions only, because other messages may quote the caller's data.
 */
record CauseLog(Throwable thrown) {
  private static final int MAX_CAUSES = 5;
  private static final int MAX_FRAMES = 12;
  private static final String AWS = "software.amazon.awssdk.";

  void writeTo(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("causes");
    var cause = thrown;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
      json.writeString(describe(cause));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("at");
    var frames = thrown.getStackTrace();
    for (int i = 0; i < Math.min(MAX_FRAMES, frames.length); i++) {
      json.writeString(frames[i].toString());
    }
    json.writeEndArray();
  }

  private static String describe(Throwable cause) {
    var type = cause.getClass().getName();
    return type.startsWith(AWS) ? type + ": " + cause.getMessage() : type;
  }
}
