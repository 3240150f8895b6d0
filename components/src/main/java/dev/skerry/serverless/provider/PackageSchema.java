package dev.skerry.serverless.provider;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The schema of the package: {@code schema.json}, which {@code make schema} writes from the classes
 * and their Javadoc.
 */
final class PackageSchema {
  private PackageSchema() {}

  /** Returns the schema as JSON. */
  static String json() {
    try (var file = PackageSchema.class.getResourceAsStream("schema.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the version of the package. */
  static String version() {
    return JsonParser.parseString(json()).getAsJsonObject().get("version").getAsString();
  }
}
