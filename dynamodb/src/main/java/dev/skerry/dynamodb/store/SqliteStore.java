package dev.skerry.dynamodb.store;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store in a SQLite file: one writer, and a connection for each reader at a time. */
final class SqliteStore implements Store {
  private final StoreFile file;
  private final SqliteConnection writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final Deque<SqliteConnection> idleReaders = new ConcurrentLinkedDeque<>();

  /** Shared by all work, exclusive for close. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  SqliteStore(StoreFile file) {
    this.file = file;
    try {
      writer = new SqliteConnection(file.path());
    } catch (StoreException e) {
      file.close();
      throw e;
    }
    try {
      writer.create();
    } catch (StoreException e) {
      close();
      throw e;
    }
  }

  @Override
  public <T> T read(Function<Snapshot, T> work) {
    return whileOpen(
        () -> {
          var idle = idleReaders.poll();
          var reader = idle == null ? new SqliteConnection(file.path()) : idle;
          try {
            return reader.transaction("BEGIN", work);
          } finally {
            idleReaders.push(reader);
          }
        });
  }

  @Override
  public <T> T write(Function<Transaction, T> work) {
    return whileOpen(
        () -> {
          writing.lock();
          try {
            return writer.transaction("BEGIN IMMEDIATE", work);
          } finally {
            writing.unlock();
          }
        });
  }

  private <T> T whileOpen(Supplier<T> work) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      return work.get();
    } finally {
      use.readLock().unlock();
    }
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        idleReaders.forEach(SqliteConnection::close);
        writer.close();
        file.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
