package dev.skerry.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.dynamodb.operation.Engine;
import dev.skerry.dynamodb.operation.Operations;
import dev.skerry.dynamodb.store.Stores;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {
  private static final Path MODULE = Path.of(System.getProperty("skerry.root"), "dynamodb");
  private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String IMPORTS =
      "import dev.skerry.dynamodb.*; import dev.skerry.dynamodb.junit.*; import java.net.*;"
          + " import java.nio.file.*; import java.time.*; import java.util.*;"
          + " import org.junit.jupiter.api.*; import org.junit.jupiter.api.extension.*;"
          + " import software.amazon.awssdk.auth.credentials.*;"
          + " import software.amazon.awssdk.regions.*;"
          + " import software.amazon.awssdk.services.dynamodb.*; ";

  @TempDir private Path classes;

  /** A class with the code of a sample. */
  private static final class Sample extends SimpleJavaFileObject {
    private final String code;

    Sample(int number, String code) {
      super(URI.create("string:///Sample" + number + ".java"), Kind.SOURCE);
      var member =
          code.startsWith("class ") ? code : "void use(EmbeddedDynamoDb dynamoDb) {\n" + code + "}";
      this.code = IMPORTS + "class Sample" + number + " {" + member + "}";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  private static String readme() throws IOException {
    return Files.readString(MODULE.resolve("README.md"));
  }

  @Test
  void everyJavaSampleCompiles() throws IOException {
    var samples = new ArrayList<Sample>();
    SAMPLE
        .matcher(readme())
        .results()
        .forEach(sample -> samples.add(new Sample(samples.size(), sample.group(1))));
    var options = List.of("-proc:none", "-d", classes.toString());
    var messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();

    var compiled = compiler.getTask(messages, null, null, options, null, samples).call();

    assertEquals(5, samples.size());
    assertTrue(compiled, messages.toString());
  }

  @ParameterizedTest
  @CsvSource({"What is there, true", "What is not there, false"})
  void theListsOfOperationsAreRight(String section, boolean isThere) throws IOException {
    var listed = new TreeSet<String>();
    readme()
        .split("\n## " + section + "\n")[1]
        .split("\n## ")[0]
        .lines()
        .filter(line -> line.matches("\\| [^|]+ \\| [A-Z].*"))
        .forEach(line -> listed.addAll(List.of(line.split(" \\| | \\|")[1].split(", "))));

    var expected = new TreeSet<String>();
    try (var store = Stores.inMemory()) {
      var operations = new Operations(Engine.open(store, Clock.systemUTC(), "us-east-1"));
      knownOperations().stream()
          .filter(name -> operations.get(name).isPresent() == isThere)
          .forEach(expected::add);
    }
    assertEquals(expected, listed);
  }

  private static List<String> knownOperations() throws IOException {
    var shapes = "src/main/resources/dev/skerry/dynamodb/validation/shapes.txt";
    return Files.readAllLines(MODULE.resolve(shapes)).stream()
        .filter(line -> line.contains(" operation "))
        .map(line -> line.substring(line.indexOf('.') + 1, line.indexOf(' ')))
        .toList();
  }
}
