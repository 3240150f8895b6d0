package dev.skerry.preview;

import java.util.List;

/** The changes that AWS does not take in one update. */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new DeletionProtection(),
          new TimeToLive(),
          new ReplicaStream(),
          new ReplicaEncryption(),
          new IndexUnits(),
          new TakenNames(),
          new ReadyEnvironments(),
          new ReserveBelowReady());

  private Rules() {}

  static List<Obstacle> obstacles(Plan plan) {
    return ALL.stream().flatMap(rule -> rule.obstacles(plan)).toList();
  }
}
