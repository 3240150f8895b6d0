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

class JavadocTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("skerry.root"), "components/src/main/java/dev/skerry");
  private static final Pattern USE =
      Pattern.compile("<pre>\\{@code\n(.*?)^ *\\* }</pre>", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path classes;

  /** A use from a comment, in a class that compiles. */
  private static final class Use extends SimpleJavaFileObject {
    private final String code;

    Use(int number, String code) {
      super(URI.create("string:///Use" + number + ".java"), Kind.SOURCE);
      this.code =
          "import com.pulumi.asset.FileArchive; import dev.skerry.awsx.*;"
              + " import dev.skerry.serverless.*; class Use"
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
        var found = USE.matcher(Files.readString(file)).results();
        found.forEach(use -> uses.add(use.group(1).replaceAll("(?m)^ *\\* ?", "")));
      }
    }
    return uses;
  }

  @Test
  void everyUseInACommentCompiles() throws IOException {
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
  void noUseIsLongerThanTenLines() throws IOException {
    var tooLong = uses().stream().filter(use -> use.lines().count() > 10).toList();

    assertEquals(List.of(), tooLong);
  }
}
