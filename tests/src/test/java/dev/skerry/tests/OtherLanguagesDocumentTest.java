package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of docs/other-languages.md are parts of the programs that tests deploy. */
class OtherLanguagesDocumentTest {
  @ParameterizedTest
  @CsvSource({"typescript, typescript/index.ts", "python, python/__main__.py"})
  void aSampleHasOnlyStatementsOfTheProgram(String language, String file) throws IOException {
    var document = Files.readString(MainStack.ROOT.resolve("docs/other-languages.md"));
    var program =
        Files.readString(MainStack.ROOT.resolve("tests/src/test/consumers").resolve(file));

    var sample = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(document);

    assertTrue(sample.find(), language);
    for (var statement : sample.group(1).split("\n\n")) {
      assertTrue(program.contains(statement.strip()), statement);
    }
  }
}
