package dev.skerry.preview;

import java.util.List;

/** All rules for changes that AWS rejects if one update makes them. */
final class Rules {
  private static final List<Rule> ALL =
      List.of(
          new DeletionProtection(),
          new TimeToLive(),
          new ReplicaStream(),
          new ReplicaEncryption(),
          new IndexCapacity(),
          new NameConflicts(),
          new SnapStartWithProvisionedConcurrency(),
          new ReserveBelowProvisionedConcurrency());

  private Rules() {}

  static List<BlockedChange> blockedChanges(Plan plan) {
    return ALL.stream().flatMap(rule -> rule.blockedChanges(plan)).toList();
  }
}
