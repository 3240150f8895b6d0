package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("skerry.root"), "components/src/main/java/dev/skerry");
  private static final Pattern USE =
      Pattern.compile("<pre>\\{@code\n(.*?)^ *\\* }</pre>", Pattern.DOTALL | Pattern.MULTILINE);

  /** A public declaration directly after another one, without a comment. */
  private static final Pattern UNDOCUMENTED =
      Pattern.compile("[;{}]\n\\s*(?:@(?!Override)[^\n]*\n\\s*)*(public [^\n]*)");

  @TempDir private Path classes;

  /** A class with the code of an example. */
  private static final class Use extends SimpleJavaFileObject {
    private final String code;

    Use(int number, String code) {
      super(URI.create("string:///Use" + number + ".java"), Kind.SOURCE);
      this.code =
          "import com.pulumi.asset.FileArchive; import dev.skerry.awsx.*;"
              + " import dev.skerry.serverless.*; import dev.skerry.serverless.api.*;"
              + " import dev.skerry.serverless.aws.*; import dev.skerry.serverless.layer.*;"
              + " import dev.skerry.serverless.monitoring.*; import dev.skerry.serverless.table.*;"
              + " class Use"
              + (number + " { void use(com.pulumi.Context ctx) {\n" + code + "}}");
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  private static List<String> uses() throws IOException {
    var uses = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        uses.addAll(uses(file));
      }
    }
    return uses;
  }

  private static List<String> uses(Path file) throws IOException {
    return USE.matcher(Files.readString(file))
        .results()
        .map(use -> use.group(1).replaceAll("(?m)^ *\\* ?", ""))
        .toList();
  }

  @Test
  void everyExampleInAJavadocCompiles() throws IOException {
    var uses = uses();
    var units = new ArrayList<Use>();
    uses.forEach(code -> units.add(new Use(units.size(), code)));
    var options = List.of("-proc:none", "-d", classes.toString());
    var messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();

    var compiled = compiler.getTask(messages, null, null, options, null, units).call();

    assertFalse(uses.isEmpty());
    assertTrue(compiled, messages.toString());
  }

  @Test
  void noExampleIsLongerThanTenLines() throws IOException {
    var tooLong = uses().stream().filter(use -> use.lines().count() > 10).toList();

    assertEquals(List.of(), tooLong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "awsx/Vpc",
        "serverless/layer/LambdaLayer",
        "serverless/monitoring/Monitoring",
        "serverless/api/ServerlessApi",
        "serverless/table/UserTable"
      })
  void theExampleOfAComponentCreatesItInAtMostFiveLines(String component) throws IOException {
    var use = uses(SOURCES.resolve(component + ".java")).get(0);

    var statement = use.substring(0, use.indexOf(";\n")).lines().toList();

    var type = component.substring(component.lastIndexOf('/') + 1);
    assertTrue(statement.get(0).contains(" = new " + type + "("), use);
    assertTrue(statement.size() <= 5, use);
    assertTrue(statement.stream().allMatch(line -> line.length() <= 97), use);
  }

  /** The package {@code internal} is not in the Javadoc. */
  private static boolean isInJavadoc(Path file) {
    return Files.isRegularFile(file) && !file.getParent().endsWith("internal");
  }

  @Test
  void everyPublicDeclarationHasAJavadoc() throws IOException {
    var bare = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(JavadocTest::isInJavadoc).sorted().toList()) {
        var found = UNDOCUMENTED.matcher(Files.readString(file)).results();
        found.forEach(declared -> bare.add(file.getFileName() + ": " + declared.group(1)));
      }
    }

    assertEquals(List.of(), bare);
  }
}
