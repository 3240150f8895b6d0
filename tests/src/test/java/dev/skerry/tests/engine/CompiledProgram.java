package dev.skerry.tests.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A compiled program for the Java language host, which saves the seconds of a Maven run. */
final class CompiledProgram {
  private static final Path STACK = Engine.ROOT.resolve("stack/target");

  private CompiledProgram() {}

  /** Writes a language host that runs the main program from the classes of the build. */
  static void write(Path folder) throws IOException {
    write(folder, "dev.skerry.stack.App", STACK.resolve("classes"));
  }

  /**
   * Writes a language host that runs a program from its classes.
   *
   * @param classes the classes of a program that uses the libraries of the main program
   */
  static void write(Path folder, String mainClass, Path classes) throws IOException {
    write(folder, mainClass, classes, STACK.resolve("classpath"));
  }

  /**
   * Writes a {@code pulumi-language-java} that runs a program from its classes. Its folder comes
   * first on PATH. It replaces {@code runtime.options.binary} of Pulumi.yaml, which the engine does
   * not pass to the host.
   *
   * @param classPath a file with the class path of the program's libraries
   */
  static void write(Path folder, String mainClass, Path classes, Path classPath)
      throws IOException {
    var jar = Files.createDirectories(folder).resolve("program.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest(mainClass, classes, classPath))
        .close();
    var script =
        Files.writeString(
            folder.resolve("pulumi-language-java"),
            """
            #!/bin/sh
            exec '%s/pulumi-language-java' -binary '%s' "$@"
            """
                .formatted(Engine.find().folder().orElseThrow(), jar));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("not made executable: " + script);
    }
  }

  private static Manifest manifest(String mainClass, Path classes, Path classPath)
      throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, mainClass);
    manifest.getMainAttributes().put(Name.CLASS_PATH, entries(classes, classPath));
    return manifest;
  }

  private static String entries(Path classes, Path classPath) throws IOException {
    var libraries = Files.readString(classPath).strip().split(File.pathSeparator);
    return Stream.concat(Stream.of(classes), Arrays.stream(libraries).map(Path::of))
        .map(entry -> entry.toUri().toString())
        .collect(Collectors.joining(" "));
  }
}
