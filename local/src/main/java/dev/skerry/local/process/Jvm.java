package dev.skerry.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM of the local cloud and of its child processes.
 *
 * @param home the JDK's or JRE's folder
 * @param feature the Java version, 17 or more
 * @param build the exact build, on which class-data archives depend
 */
public record Jvm(Path home, int feature, String build) {
  private static final int FIRST_TO_WARN_OF_NATIVE_ACCESS = 22;

  /**
   * Returns the JVM that runs this code.
   *
   * @return the JVM
   */
  public static Jvm running() {
    return new Jvm(
        Path.of(System.getProperty("java.home")),
        Runtime.version().feature(),
        System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
  }

  /**
   * Returns the launcher.
   *
   * @return {@code bin/java}, {@code bin/java.exe} on Windows
   */
  public Path executable() {
    return home.resolve("bin")
        .resolve(OperatingSystem.running() == OperatingSystem.WINDOWS ? "java.exe" : "java");
  }

  /**
   * Returns the flags of a child process: the flags of Lambda's Java runtimes and a small initial
   * heap.
   *
   * @param heapMb the largest heap in MB
   * @return the flags
   */
  public List<String> jvmFlags(int heapMb) {
    var flags =
        new ArrayList<>(
            List.of(
                "-Xmx" + heapMb + "m",
                "-Xms8m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData"));
    if (feature >= FIRST_TO_WARN_OF_NATIVE_ACCESS) {
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    return flags;
  }
}
