package dev.skerry.dynamodb.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Transaction;
import dev.skerry.dynamodb.table.Catalog;
import dev.skerry.dynamodb.table.Spaces;
import dev.skerry.dynamodb.table.Table.StreamSettings;
import dev.skerry.dynamodb.table.TableDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The streams of a store. Their records, and closed streams, are kept for 24 hours. */
public final class Streams {
  private static final Duration RETENTION = Duration.ofHours(24);
  private static final int BATCH = 100;
  private static final String STREAM = "stream/";
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private final Catalog catalog;
  private final Clock clock;

  public Streams(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /** Enables a stream of a table. The caller saves the document. */
  public void open(Transaction transaction, TableDocument table, String viewType) {
    var created = clock.instant();
    while (find(transaction, arn(table, created)).isPresent()) {
      created = created.plusMillis(1);
    }
    var settings =
        new StreamSettings(arn(table, created), catalog.newSpaces(transaction, 1), viewType);
    save(
        transaction,
        new StreamDocument(
            settings,
            table.name(),
            (List<?>) table.description().get(TableDocument.KEY_SCHEMA),
            created,
            Optional.empty(),
            SequenceNumber.at(created)));
    table.stream(Optional.of(settings));
    var specification = new LinkedHashMap<String, Object>();
    specification.put("StreamEnabled", true);
    specification.put("StreamViewType", viewType);
    table.description().put("StreamSpecification", specification);
    table.description().put("LatestStreamLabel", LABEL.format(created));
    table.description().put("LatestStreamArn", settings.arn());
  }

  /** Disables the stream of a table, if it has one. The caller saves the document. */
  public void close(Transaction transaction, TableDocument table) {
    table.stream()
        .flatMap(stream -> find(transaction, stream.arn()))
        .ifPresent(stream -> save(transaction, stream.closedAt(clock.instant())));
    table.stream(Optional.empty());
    table.description().remove("StreamSpecification");
  }

  public Optional<StreamDocument> find(Snapshot snapshot, String arn) {
    return snapshot.get(Spaces.CATALOG, key(arn)).map(StreamDocument::read).filter(this::isKept);
  }

  /**
   * The streams in the order of ARNs.
   *
   * @param prefix the beginning of their ARNs
   * @param after the ARN before the first one
   */
  public List<StreamDocument> list(Snapshot snapshot, String prefix, Optional<String> after) {
    return all(snapshot).stream()
        .filter(stream -> stream.settings().arn().startsWith(prefix))
        .filter(stream -> after.isEmpty() || stream.settings().arn().compareTo(after.get()) > 0)
        .filter(this::isKept)
        .toList();
  }

  /** The sequence number before which records are trimmed. */
  public long horizon() {
    return SequenceNumber.at(clock.instant().minus(RETENTION));
  }

  /** The highest sequence number of a stream. */
  public long last(Snapshot snapshot, StreamSettings stream) {
    var last = new long[] {Long.MIN_VALUE};
    snapshot.scan(
        stream.space(),
        KeyRange.ALL,
        true,
        (key, value) -> {
          last[0] = SequenceNumber.of(key);
          return false;
        });
    return last[0] != Long.MIN_VALUE
        ? last[0]
        : StreamDocument.read(snapshot.get(Spaces.CATALOG, key(stream.arn())).orElseThrow())
            .trimmed();
  }

  /**
   * Requires that no record from a sequence number on is trimmed.
   *
   * @throws DynamoDbException TRIMMED_DATA_ACCESS
   */
  public void requireKept(Snapshot snapshot, StreamDocument stream, long number) {
    if (number <= stream.trimmed() || isTrimmed(snapshot, stream.settings(), number)) {
      throw new DynamoDbException(
          ErrorType.TRIMMED_DATA_ACCESS,
          "The operation attempted to read past the oldest stream record in a shard.");
    }
  }

  private boolean isTrimmed(Snapshot snapshot, StreamSettings stream, long number) {
    var horizon = horizon();
    var found = new boolean[1];
    if (number < horizon) {
      snapshot.scan(
          stream.space(),
          new KeyRange(SequenceNumber.key(number), Optional.of(SequenceNumber.key(horizon))),
          false,
          (key, value) -> {
            found[0] = true;
            return false;
          });
    }
    return found[0];
  }

  /** Deletes the records and closed streams of more than 24 hours ago. */
  public void trim(Store store) {
    for (var stream : store.read(snapshot -> all(snapshot))) {
      if (!isKept(stream)) {
        store.write(
            transaction -> {
              transaction.clear(stream.settings().space());
              transaction.delete(Spaces.CATALOG, key(stream.settings().arn()));
              return stream;
            });
      } else if (store.read(snapshot -> isTrimmed(snapshot, stream.settings(), 0))) {
        while (store.write(transaction -> trim(transaction, stream.settings())) == BATCH) {
          // the next batch
        }
      }
    }
  }

  private int trim(Transaction transaction, StreamSettings stream) {
    var old = new ArrayList<byte[]>();
    transaction.scan(
        stream.space(),
        new KeyRange(SequenceNumber.key(0), Optional.of(SequenceNumber.key(horizon()))),
        false,
        (key, value) -> {
          old.add(key);
          return old.size() < BATCH;
        });
    old.forEach(key -> transaction.delete(stream.space(), key));
    if (!old.isEmpty()) {
      find(transaction, stream.arn())
          .map(document -> document.trimmedTo(SequenceNumber.of(old.get(old.size() - 1))))
          .ifPresent(document -> save(transaction, document));
    }
    return old.size();
  }

  private List<StreamDocument> all(Snapshot snapshot) {
    var streams = new ArrayList<StreamDocument>();
    snapshot.scan(
        Spaces.CATALOG,
        KeyRange.prefix(key("")),
        false,
        (key, json) -> streams.add(StreamDocument.read(json)));
    return streams;
  }

  private boolean isKept(StreamDocument stream) {
    return stream.closed().map(time -> time.plus(RETENTION).isAfter(clock.instant())).orElse(true);
  }

  private void save(Transaction transaction, StreamDocument stream) {
    transaction.put(Spaces.CATALOG, key(stream.settings().arn()), stream.write());
  }

  private String arn(TableDocument table, Instant created) {
    return catalog.arns().stream(table.name(), LABEL.format(created));
  }

  private static byte[] key(String arn) {
    return (STREAM + arn).getBytes(UTF_8);
  }
}
