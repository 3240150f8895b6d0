package dev.skerry.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.local.fixture.ClassPaths;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataArchiveTest {
  @TempDir Path folder;
  private ClassDataArchive archive;

  @BeforeEach
  void create() {
    archive = new ClassDataArchive(folder, ClassPaths.runtimeClient(), new Cache(folder));
  }

  @Test
  void theFirstProcessOfAFunctionListsItsClasses() throws IOException {
    assertEquals(
        List.of("-XX:DumpLoadedClassList=" + folder.resolve("users.new")), archive.flags("users"));
  }

  @Test
  void theNextProcessesUseTheArchive() throws Exception {
    jvm(archive.flags("users"));
    endWriting("users");

    archive.train();

    var flags = archive.flags("users");
    assertEquals(List.of("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa")), flags);
    assertEquals(0, jvm(flags, "-Xshare:on"), "-Xshare:on fails where an archive does not fit");
  }

  @Test
  void aLaterFunctionIsAddedToTheArchive() throws Exception {
    jvm(archive.flags("users"));
    endWriting("users");
    archive.train();

    var flags = archive.flags("health");
    jvm(flags);
    endWriting("health");
    archive.train();

    assertEquals(2, flags.size(), flags::toString);
    assertEquals(archive.flags("users"), archive.flags("health"));
  }

  @Test
  void aListThatIsStillBeingWrittenIsNotUsed() throws Exception {
    jvm(archive.flags("users"));

    archive.train();

    assertEquals(List.of(), archive.flags("users"));
  }

  @Test
  void aCorruptArchiveDoesNotBreakAFunction() throws Exception {
    jvm(archive.flags("users"));
    Files.writeString(folder.resolve("classes.jsa"), "broken");

    assertEquals(0, jvm(archive.flags("users")));
  }

  private void endWriting(String function) throws IOException {
    Files.setLastModifiedTime(folder.resolve(function + ".new"), FileTime.fromMillis(0));
  }

  private static int jvm(List<String> flags, String... more) throws Exception {
    var command = new ArrayList<String>();
    command.add(Jvm.running().executable().toString());
    command.addAll(Jvm.running().jvmFlags(64));
    command.addAll(flags);
    command.addAll(List.of(more));
    var jars = ClassPaths.runtimeClient().stream().map(Path::toString);
    command.addAll(
        List.of("-cp", jars.collect(Collectors.joining(File.pathSeparator)), "-version"));
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
