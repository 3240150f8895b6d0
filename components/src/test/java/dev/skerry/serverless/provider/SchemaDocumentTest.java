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
  private static final Path ROOT = Path.of(System.getProperty("skerry.root"));
  private static final Path MODULE = ROOT.resolve("components");
  private static final Path RECORDED =
      MODULE.resolve("src/main/resources/dev/skerry/serverless/provider/schema.json");

  @Test
  void theRecordedSchemaIsThatOfTheClassesAndTheirJavadoc() throws IOException {
    var sources = MODULE.resolve("src/main/java/dev/skerry/serverless");
    var version = element(MODULE.resolve("pom.xml"), "version");
    var home = element(ROOT.resolve("pom.xml"), "skerry.home");

    var schema = SchemaDocument.of(sources, version, "https://" + home);

    if (Boolean.getBoolean("skerry.record")) {
      Files.createDirectories(RECORDED.getParent());
      Files.writeString(RECORDED, schema);
    }
    assertEquals(Files.readString(RECORDED), schema);
  }

  /** Returns the text of the first element of that name. */
  private static String element(Path pom, String name) throws IOException {
    var matcher = Pattern.compile("<%s>([^<]+)</".formatted(name)).matcher(Files.readString(pom));
    assertTrue(matcher.find());
    return matcher.group(1);
  }
}
