package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
  private static final Pattern REUSE = Pattern.compile("```java\n(var .*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)make ([a-z-]+)");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?://)([^)#]+)\\)");

  @TempDir private Path classes;

  @Test
  void theComponentsAreReusedInTenLinesThatCompile() throws IOException {
    var code = REUSE.matcher(text("README.md")).results().findFirst().orElseThrow().group(1);
    var messages = new StringWriter();

    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Program(code)))
            .call();

    assertTrue(compiled, messages.toString());
    assertTrue(code.lines().count() <= 10, code);
  }

  @Test
  void everyMakeCommandExists() throws IOException {
    var makefile = text("Makefile");
    var named = new TreeSet<String>();
    for (var document : List.of("README.md", "CONTRIBUTING.md")) {
      COMMAND.matcher(text(document)).results().forEach(command -> named.add(command.group(1)));
    }

    var missing =
        named.stream()
            .filter(target -> !Pattern.compile("(?m)^" + target + ":").matcher(makefile).find())
            .collect(Collectors.toSet());

    assertFalse(named.isEmpty());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyLinkWithinTheProjectLeadsSomewhere() throws IOException {
    var broken =
        LINK.matcher(text("README.md"))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !Files.exists(MainStack.ROOT.resolve(link)))
            .toList();

    assertEquals(List.of(), broken);
  }

  private static String text(String file) throws IOException {
    return Files.readString(MainStack.ROOT.resolve(file));
  }

  /** A program around the lines of the README. */
  private static final class Program extends SimpleJavaFileObject {
    private final String lines;

    Program(String lines) {
      super(URI.create("string:///Program.java"), Kind.SOURCE);
      this.lines = lines;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "import com.pulumi.asset.FileArchive; import dev.skerry.serverless.*;\n"
          + "class Program { void stack(com.pulumi.Context ctx) {\n"
          + lines
          + "}}";
    }
  }
}
