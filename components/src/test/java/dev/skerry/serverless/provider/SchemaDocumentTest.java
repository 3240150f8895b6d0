package dev.skerry.serverless.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the schema with the recorded one. {@code make schema} records it again. */
class SchemaDocumentTest {
  private static final Path MODULE = Path.of(System.getProperty("skerry.root"), "components");
  private static final Path RECORDED =
      MODULE.resolve("src/main/resources/dev/skerry/serverless/provider/schema.json");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  @Test
  void theRecordedSchemaIsThatOfTheClassesAndTheirJavadoc() throws IOException {
    var sources = MODULE.resolve("src/main/java/dev/skerry/serverless");

    var schema = SchemaDocument.of(sources, version());

    if (Boolean.getBoolean("skerry.record")) {
      Files.createDirectories(RECORDED.getParent());
      Files.writeString(RECORDED, schema);
    }
    assertEquals(Files.readString(RECORDED), schema);
  }

  private static String version() throws IOException {
    var matcher = VERSION.matcher(Files.readString(MODULE.resolve("pom.xml")));
    assertTrue(matcher.find());
    return matcher.group(1);
  }
}
