package dev.skerry.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A class-data archive for the first part of a class path, in a folder of the user's cache. */
final class ClassDataArchive {
  /** The suffix of a class list that is not yet in the archive; {@link #USED} lists are in it. */
  private static final String NEW = ".new";

  private static final String USED = ".used";
  private static final String DRAFT = ".classes";
  private static final long AT_REST_MILLIS = 5_000;
  private static final long TRAINING_SECONDS = 60;
  private static final int HEAP_MB = 16;

  private final Path folder;
  private final List<Path> classPath;
  private final Cache cache;
  private boolean failed;

  ClassDataArchive(Path folder, List<Path> classPath, Cache cache) {
    this.folder = folder;
    this.classPath = classPath;
    this.cache = cache;
  }

  List<String> flags(String name) throws IOException {
    Files.createDirectories(folder);
    var flags = new ArrayList<String>();
    if (Files.exists(archive())) {
      flags.add("-XX:SharedArchiveFile=" + archive());
    }
    var list = folder.resolve(name + NEW);
    if (Files.notExists(list) && Files.notExists(folder.resolve(name + USED))) {
      flags.add("-XX:DumpLoadedClassList=" + list);
    }
    return flags;
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  /** Dumps the archive again if there are new lists that no process writes any more. */
  synchronized void train() {
    try {
      var fresh = lists(NEW);
      if (failed || fresh.isEmpty() || !fresh.stream().allMatch(ClassDataArchive::atRest)) {
        return;
      }
      failed = !archived();
      for (var list : failed ? List.<Path>of() : fresh) {
        var name = list.getFileName().toString().replace(NEW, USED);
        Files.move(list, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      failed = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> lists(String suffix) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  private static boolean atRest(Path list) {
    return System.currentTimeMillis() - list.toFile().lastModified() > AT_REST_MILLIS;
  }

  private boolean archived() throws IOException, InterruptedException {
    deleteDrafts();
    var all = Files.createTempFile(folder, "all", DRAFT);
    var draft = folder.resolve(all.getFileName() + ".jsa");
    try {
      Files.write(all, classes());
      if (exitCode(command(all, draft)) != 0) {
        return false;
      }
      Files.move(draft, archive(), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } finally {
      Files.deleteIfExists(all);
      Files.deleteIfExists(draft);
    }
  }

  /** Deletes drafts of killed runs. Drafts of running processes are newer. */
  private void deleteDrafts() throws IOException {
    var oldest = System.currentTimeMillis() - TimeUnit.SECONDS.toMillis(2 * TRAINING_SECONDS);
    for (var file : lists("")) {
      if (file.toString().contains(DRAFT) && file.toFile().lastModified() < oldest) {
        Files.deleteIfExists(file);
      }
    }
  }

  private int exitCode(List<String> command) throws IOException, InterruptedException {
    var mainAndArguments = new ArrayList<>(List.of(CommandRunner.class.getName()));
    mainAndArguments.addAll(command);
    var flags = new ArrayList<>(Jvm.running().jvmFlags(HEAP_MB));
    flags.addAll(List.of("-cp", ChildJar.ofWatchdog(cache, CommandRunner.class).toString()));
    var environment = Map.of("PATH", System.getenv().getOrDefault("PATH", ""));
    try (var child =
        ChildProcess.start("training", flags, mainAndArguments, folder, environment, line -> {})) {
      return child.onExit().get(TRAINING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return -1;
    }
  }

  private List<String> command(Path all, Path draft) {
    return List.of(
        Jvm.running().executable().toString(),
        "-Xshare:dump",
        // JDK 17 archives heap objects with this collector only; every collector can load them.
        "-XX:+UseG1GC",
        "-XX:SharedClassListFile=" + all,
        "-XX:SharedArchiveFile=" + draft,
        "-cp",
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
  }

  /**
   * Returns each class once, without process-specific ids and without the functions' own classes.
   */
  private Set<String> classes() throws IOException {
    var classes = new LinkedHashSet<String>();
    for (var list : lists("")) {
      if (list.toString().endsWith(NEW) || list.toString().endsWith(USED)) {
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
            .map(line -> line.startsWith("@") ? line : line.replaceFirst(" id: .*", ""))
            .forEach(classes::add);
      }
    }
    return classes;
  }
}
