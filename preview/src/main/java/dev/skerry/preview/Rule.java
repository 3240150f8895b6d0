package dev.skerry.preview;

import java.util.stream.Stream;

/** Finds one kind of change that AWS rejects if one update makes it. */
interface Rule {
  Stream<BlockedChange> blockedChanges(Plan plan);
}
