package dev.skerry.serverless.api;

import dev.skerry.serverless.internal.ArchiveFiles;
import dev.skerry.serverless.internal.ValidationErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the classes of handlers are in the code, and for which Java they are compiled.
 *
 * @param code what the program calls the code
 * @param names the files of the code
 * @param javaByFile for which Java the handlers' files that are there are compiled
 */
record HandlerFiles(Path code, Set<String> names, Map<String, Integer> javaByFile) {
  private static final Pattern JAR = Pattern.compile("lib/[^/]+\\.jar");
  private static final Pattern RUNTIME = Pattern.compile("java([0-9]{1,3})");

  // Java virtual machine specification, 4.1: magic, minor and major version; Java 11 has 55.
  private static final int HEAD_BYTES = 8;
  private static final int MAJOR_VERSION_AT = 6;
  private static final int MAJOR_VERSION_OF_JAVA_0 = 44;

  static HandlerFiles of(Path code, ArchiveFiles files, List<FunctionSettings> functions)
      throws IOException {
    var names = files.bytesByName().keySet();
    var present =
        functions.stream()
            .map(function -> Handler.classFile(function.handler()))
            .filter(names::contains)
            .distinct()
            .toList();
    var javaByFile = new HashMap<String, Integer>();
    ArchiveFiles.heads(code, present, HEAD_BYTES)
        .forEach((name, head) -> javaByFile.put(name, java(head)));
    return new HandlerFiles(code, names, javaByFile);
  }

  /** A class may also be in a jar of the code, which is not looked into. */
  void validateAbsent(String handler, String fix, ValidationErrors errors) {
    var file = Handler.classFile(handler);
    if (!names.contains(file) && names.stream().noneMatch(JAR.asMatchPredicate())) {
      errors.add(
          "handler",
          "is '%s', but code '%s' has no %s".formatted(handler, code, file),
          "a class of the code" + similar(file),
          fix);
    }
  }

  void validateNewer(String handler, String runtime, ValidationErrors errors) {
    var compiled = javaByFile.getOrDefault(Handler.classFile(handler), 0);
    var known = RUNTIME.matcher(runtime);
    if (!known.matches() || compiled <= Integer.parseInt(known.group(1))) {
      return;
    }
    var newest = Integer.parseInt(known.group(1));
    errors.add(
        "handler '%s' is compiled for Java %s".formatted(handler, versions(compiled)),
        "up to Java %s, as runtime is '%s'".formatted(versions(newest), runtime),
        "compile with --release %s, or change runtime".formatted(newest));
  }

  private String similar(String file) {
    var simple = file.substring(file.lastIndexOf('/') + 1);
    return names.stream()
        .filter(name -> name.endsWith("/" + simple) || name.equals(simple))
        .min(String::compareTo)
        .map(name -> "; there is " + name)
        .orElse("");
  }

  private static String versions(int java) {
    return "%s (class file version %s)".formatted(java, java + MAJOR_VERSION_OF_JAVA_0);
  }

  private static int java(byte[] head) {
    return head.length < HEAD_BYTES
        ? 0
        : ByteBuffer.wrap(head).getShort(MAJOR_VERSION_AT) - MAJOR_VERSION_OF_JAVA_0;
  }
}
