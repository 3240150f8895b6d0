package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import java.nio.file.Path;
import java.util.List;

/** Class-data archives. */
final class ClassData {
  ClassData(Cache cache) {}

  List<String> flags(String function, List<Path> classPath) {
    return List.of();
  }
}
