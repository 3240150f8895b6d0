import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Removes unused services from the jar of com.pulumi:aws, because Pulumi searches the whole class
 * path for plugins before each run, and this jar is nine tenths of it. A service is used if the
 * program, another library or a used service refers to its package. References are found as text in
 * the class files: jdeps, the JDK's tool, needs half a minute of processor time for this jar.
 *
 * <p>Usage: {@code java UsedServices.java program.jar lib}
 */
final class UsedServices {
  private static final Pattern SERVICE = Pattern.compile("com/pulumi/aws/([a-z0-9]+)/");

  private UsedServices() {}

  public static void main(String[] args) throws IOException {
    var open = new ArrayDeque<>(references(Path.of(args[0])));
    Path aws = null;
    for (var jar : list(Path.of(args[1]))) {
      if (jar.getFileName().toString().matches("aws-[0-9.]+\\.jar")) {
        aws = jar;
      } else {
        open.addAll(references(jar));
      }
    }
    try (var zip = FileSystems.newFileSystem(aws)) {
      var services = zip.getPath("com/pulumi/aws");
      open.addAll(references(services, 1)); // the classes that all services share
      var used = new TreeSet<String>();
      while (!open.isEmpty()) {
        var service = open.pop();
        if (used.add(service) && Files.exists(services.resolve(service))) {
          open.addAll(references(services.resolve(service), Integer.MAX_VALUE));
        }
      }
      for (var folder : list(services)) {
        if (Files.isDirectory(folder) && !used.contains(folder.getFileName().toString())) {
          delete(folder);
        }
      }
      System.out.println("com.pulumi:aws of " + String.join(", ", used));
    }
  }

  private static Set<String> references(Path jar) throws IOException {
    try (var zip = FileSystems.newFileSystem(jar)) {
      return references(zip.getPath("/"), Integer.MAX_VALUE);
    }
  }

  /** Returns the services whose packages the files of a folder contain as text. */
  private static Set<String> references(Path folder, int depth) throws IOException {
    var services = new TreeSet<String>();
    try (var files = Files.walk(folder, depth)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, ISO_8859_1);
        SERVICE.matcher(text).results().map(it -> it.group(1)).forEach(services::add);
      }
    }
    return services;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
