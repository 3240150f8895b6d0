package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON by streaming: no object mapper, whose start alone would double a cold start. */
public final class Json {
  /** A body may be nested so deep. */
  static final int MAX_DEPTH = 32;

  /** The JSON that we write, and the events that the gateway sends. */
  static final JsonFactory TRUSTED = new JsonFactory();

  /** The JSON that a caller sent. Names are bounded by the body's own limit. */
  static final JsonFactory FOREIGN =
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

  /** Writes one value. */
  @FunctionalInterface
  public interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** The JSON object whose members the writing writes. */
  public static String object(Writing members) {
    // By characters: the generator of bytes refuses half a surrogate pair that a caller sent.
    var text = new StringWriter();
    try (var json = TRUSTED.createGenerator(text)) {
      json.writeStartObject();
      members.to(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter does not fail
    }
    return text.toString();
  }
}
