package dev.skerry.dynamodb.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.skerry.dynamodb.store.KeyRange;
import dev.skerry.dynamodb.store.Snapshot;
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
import java.util.List;
import java.util.Optional;

/** The streams of a store. Their records, and closed streams, are kept for 24 hours. */
public final class Streams {
  private static final Duration RETENTION = Duration.ofHours(24);
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
  }

  /** Disables the stream of a table, if it has one. The caller saves the document. */
  public void close(Transaction transaction, TableDocument table) {
    table.stream()
        .flatMap(stream -> find(transaction, stream.arn()))
        .ifPresent(stream -> save(transaction, stream.closedAt(clock.instant())));
    table.stream(Optional.empty());
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
    var streams = new ArrayList<StreamDocument>();
    var all = KeyRange.prefix(key(prefix));
    snapshot.scan(
        Spaces.CATALOG,
        after.filter(arn -> arn.compareTo(prefix) > 0).map(arn -> all.after(key(arn))).orElse(all),
        false,
        (key, json) -> streams.add(StreamDocument.read(json)));
    streams.removeIf(stream -> !isKept(stream));
    return streams;
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
