package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Streaming JSON: loading an object mapper would double the cold start. */
public final class Json {
  /** The maximum nesting depth of a body. */
  static final int MAX_DEPTH = 32;

  /** Reads the gateway's events, and writes JSON. */
  static final JsonFactory TRUSTED = new JsonFactory();

  /** Reads callers' JSON. The body's size limits the length of names. */
  static final JsonFactory UNTRUSTED =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(1_000)
                  .maxNameLength(Body.LIMIT_BYTES)
                  .build())
          .build();

  private Json() {}

  /** Reads JSON of the program itself. */
  public static JsonParser parser(String text) throws IOException {
    return TRUSTED.createParser(text);
  }

  /** The members of a JSON object. */
  @FunctionalInterface
  public interface Members {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Returns a JSON object with these members. */
  public static String object(Members members) {
    // A generator that writes bytes rejects a caller's lone surrogates; this one accepts them.
    var text = new StringWriter();
    try (var json = TRUSTED.createGenerator(text)) {
      json.writeStartObject();
      members.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // StringWriter never throws it
    }
    return text.toString();
  }
}
