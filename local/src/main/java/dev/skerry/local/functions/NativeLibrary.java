package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.process.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The native library of AWS's runtime client, extracted once.
 *
 * <p>The client itself would extract it to one fixed temporary file at each start, where parallel
 * starts, users and versions overwrite each other.
 */
final class NativeLibrary {
  private NativeLibrary() {}

  static Path of(List<Path> runtimeClient, Cache cache) throws IOException {
    var entryName = "jni/libaws-lambda-jni." + platform() + ".so";
    for (var jar : runtimeClient) {
      try (var zip = new ZipFile(jar.toFile())) {
        var entry = zip.getEntry(entryName);
        if (entry != null) {
          return cache.keep("runtime-client", ".so", zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    throw new StartException(
        "runtime client: no "
            + entryName
            + " on its class path. Allowed: the jars of aws-lambda-java-runtime-interface-client."
            + " Fix: build module local/runtime-client.");
  }

  private static String platform() {
    var musl = Files.exists(Path.of("/lib/ld-musl-" + machine("aarch64") + ".so.1"));
    return (musl ? "linux_musl-" : "linux-") + machine("aarch_64");
  }

  private static String machine(String arm) {
    return System.getProperty("os.arch").equals("aarch64") ? arm : "x86_64";
  }
}
