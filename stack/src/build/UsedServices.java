import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Leaves in com.pulumi:aws the packages of the services that the program names, and of those that
 * they name in turn: before each run Pulumi searches the whole class path for plugins, and this jar
 * is nine tenths of it.
 *
 * <p>Usage: {@code java UsedServices.java program.jar lib}
 */
final class UsedServices {
  private static final Pattern NAMED = Pattern.compile("com/pulumi/aws/([a-z0-9]+)/");

  private UsedServices() {}

  public static void main(String[] args) throws IOException {
    var lib = jars(Path.of(args[1]));
    var aws = only(lib, "aws-[0-9.]+\\.jar");
    var others = lib.stream().filter(jar -> !jar.equals(aws)).collect(Collectors.toList());
    others.add(Path.of(args[0]));
    var used = used(others, aws);
    trim(aws, used);
    System.out.println("com.pulumi:aws of " + String.join(", ", used));
  }

  private static Set<String> used(List<Path> jars, Path aws) throws IOException {
    var used = new TreeSet<String>();
    var open = new ArrayDeque<String>();
    for (var jar : jars) {
      open.addAll(named(jar, ".+"));
    }
    // What lies in no service's package is kept whole, and so is what it names.
    open.addAll(named(aws, "com/pulumi/aws/[^/]+"));
    while (!open.isEmpty()) {
      var service = open.pop();
      if (used.add(service)) {
        open.addAll(named(aws, "com/pulumi/aws/" + service + "/.+"));
      }
    }
    return used;
  }

  /** The services that those of a jar's files name whose path matches. */
  private static Set<String> named(Path jar, String path) throws IOException {
    var names = new TreeSet<String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : entries(zip)) {
        if (entry.getName().matches(path)) {
          var text = new String(zip.getInputStream(entry).readAllBytes(), ISO_8859_1);
          NAMED.matcher(text).results().map(result -> result.group(1)).forEach(names::add);
        }
      }
    }
    return names;
  }

  private static void trim(Path jar, Set<String> used) throws IOException {
    var trimmed = jar.resolveSibling(jar.getFileName() + ".new");
    try (var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(Files.newOutputStream(trimmed))) {
      for (var entry : entries(from)) {
        if (!entry.isDirectory() && service(entry).allMatch(used::contains)) {
          var copy = new ZipEntry(entry.getName());
          copy.setTime(entry.getTime());
          to.putNextEntry(copy);
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    Files.move(trimmed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Stream<String> service(ZipEntry entry) {
    return NAMED.matcher(entry.getName()).results().map(result -> result.group(1));
  }

  private static List<? extends ZipEntry> entries(ZipFile zip) {
    return zip.stream().toList();
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static Path only(List<Path> jars, String name) {
    return jars.stream()
        .filter(jar -> jar.getFileName().toString().matches(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + " among " + jars));
  }
}
