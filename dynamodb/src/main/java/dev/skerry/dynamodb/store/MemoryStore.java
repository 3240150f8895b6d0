package dev.skerry.dynamodb.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store in memory: many readers or one writer, which undoes its changes when it fails. */
final class MemoryStore implements Store {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<Long, NavigableMap<byte[], byte[]>> spaces = new HashMap<>();

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return locked(lock.readLock(), () -> work.apply(new View()));
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return locked(
        lock.writeLock(),
        () -> {
          var changes = new Changes();
          var done = false;
          try {
            var result = work.apply(changes);
            done = true;
            return result;
          } finally {
            if (!done) {
              changes.undo();
            }
          }
        });
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    spaces.clear();
  }

  private class View implements Snapshot {
    @Override
    public Optional<byte[]> get(long space, byte[] key) {
      var entries = spaces.get(space);
      return entries == null ? Optional.empty() : Optional.ofNullable(entries.get(key));
    }

    @Override
    public void scan(long space, KeyRange range, boolean backward, Visitor visitor) {
      var entries = spaces.get(space);
      if (entries == null || range.isEmpty()) {
        return;
      }
      var ascending = range.to().map(to -> entries.subMap(range.from(), true, to, false));
      var visited = ascending.orElseGet(() -> entries.tailMap(range.from(), true));
      for (var entry : (backward ? visited.descendingMap() : visited).entrySet()) {
        if (!visitor.visit(entry.getKey(), entry.getValue())) {
          return;
        }
      }
    }
  }

  private final class Changes extends View implements Transaction {
    private final Deque<Runnable> undo = new ArrayDeque<>();

    @Override
    public void put(long space, byte[] key, byte[] value) {
      var entries = spaces.computeIfAbsent(space, MemoryStore::empty);
      undo(entries, key, entries.put(key, value));
    }

    @Override
    public void delete(long space, byte[] key) {
      var entries = spaces.get(space);
      if (entries != null) {
        undo(entries, key, entries.remove(key));
      }
    }

    private void undo(NavigableMap<byte[], byte[]> entries, byte[] key, byte[] before) {
      undo.push(before == null ? () -> entries.remove(key) : () -> entries.put(key, before));
    }

    @Override
    public void clear(long space) {
      var before = spaces.remove(space);
      undo.push(before == null ? () -> spaces.remove(space) : () -> spaces.put(space, before));
    }

    void undo() {
      undo.forEach(Runnable::run);
    }
  }

  private static NavigableMap<byte[], byte[]> empty(long space) {
    return new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
  }
}
