package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs in the documents. */
class DocumentsTest {
  private static final Path DOCS = Path.of(System.getProperty("skerry.root"), "docs");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path classes;

  @ParameterizedTest
  @CsvSource({"overrides.md, 2", "observability.md, 1"})
  void theProgramsOfADocumentCompile(String document, int count) throws IOException {
    var programs =
        JAVA.matcher(Files.readString(DOCS.resolve(document)))
            .results()
            .map(found -> found.group(1))
            .toList();
    var messages = new StringWriter();

    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Programs(programs)))
            .call();

    assertEquals(count, programs.size());
    assertTrue(compiled, messages.toString());
  }

  /** A class with a block for each program. */
  private static final class Programs extends SimpleJavaFileObject {
    private final String code;

    Programs(List<String> programs) {
      super(URI.create("string:///Programs.java"), Kind.SOURCE);
      code =
          """
          import com.pulumi.asset.FileArchive;
          import com.pulumi.aws.cloudwatch.LogGroupArgs;
          import com.pulumi.resources.*;
          import dev.skerry.serverless.*;
          import dev.skerry.serverless.api.*;
          import dev.skerry.serverless.table.*;
          import java.util.Optional;

          class Programs { void run() { %s } }
          """
              .formatted(programs.stream().collect(Collectors.joining("}\n{", "{", "}")));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
