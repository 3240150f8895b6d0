package dev.skerry.preview;

import java.util.stream.Stream;

/** One kind of change that AWS does not take in one update. */
interface Rule {
  Stream<Obstacle> obstacles(Plan plan);
}
