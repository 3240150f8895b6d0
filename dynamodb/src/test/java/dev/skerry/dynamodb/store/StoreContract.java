package dev.skerry.dynamodb.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store promises. */
abstract class StoreContract {
  private static final long SPACE = 7;

  private Store store;

  abstract Store open();

  @BeforeEach
  void create() {
    store = open();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEntryIsReadAsItWasWritten() {
    put("a", "b");

    var value = store.read(state -> state.get(SPACE, bytes("a")));

    assertArrayEquals(bytes("b"), value.orElseThrow());
  }

  @Test
  void anEntryCanBeReplacedAndDeleted() {
    put("a", "b");
    put("a", "");
    assertEquals(List.of("a="), entries(KeyRange.ALL, false));

    delete("a");
    delete("a");

    assertEquals(List.of(), entries(KeyRange.ALL, false));
  }

  @Test
  void spacesAreSeparate() {
    put("a", "b");

    var other = store.read(state -> state.get(SPACE + 1, bytes("a")));

    assertTrue(other.isEmpty());
  }

  @Test
  void clearDeletesOneSpace() {
    put("a", "b");
    store.write(
        transaction -> {
          transaction.put(SPACE + 1, bytes("a"), bytes("c"));
          transaction.clear(SPACE);
          transaction.put(SPACE, bytes("d"), bytes("e"));
          return null;
        });

    assertEquals(List.of("d=e"), entries(KeyRange.ALL, false));
    assertTrue(store.read(state -> state.get(SPACE + 1, bytes("a"))).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "'', , 'a aa ab b c'",
    "aa, , 'aa ab b c'",
    "a, b, 'a aa ab'",
    "aa1, ab, ''",
    "b, a, ''",
    "a, a, ''",
    "d, , ''"
  })
  void aRangeIsFromInclusiveToExclusiveInBothDirections(String from, String to, String keys) {
    List.of("b", "aa", "a", "c", "ab").forEach(key -> put(key, ""));
    var range = new KeyRange(bytes(from), Optional.ofNullable(to).map(StoreContract::bytes));
    var expected =
        keys.isEmpty()
            ? List.of()
            : List.of(keys.split(" ")).stream().map(key -> key + "=").toList();
    var reversed = new ArrayList<>(expected);
    Collections.reverse(reversed);

    assertEquals(expected, entries(range, false));
    assertEquals(reversed, entries(range, true));
  }

  @Test
  void keysAreUnsigned() {
    store.write(
        transaction -> {
          transaction.put(SPACE, new byte[] {(byte) 0xff}, bytes("last"));
          transaction.put(SPACE, new byte[] {0x7f}, bytes("second"));
          transaction.put(SPACE, new byte[] {0}, bytes("first"));
          return null;
        });

    var values = new ArrayList<String>();
    store.read(
        state -> {
          state.scan(SPACE, KeyRange.ALL, false, (key, value) -> values.add(text(value)));
          return null;
        });

    assertEquals(List.of("first", "second", "last"), values);
  }

  @Test
  void aVisitorEndsTheScan() {
    List.of("a", "b", "c").forEach(key -> put(key, ""));
    var visited = new ArrayList<String>();

    store.read(
        state -> {
          state.scan(
              SPACE,
              KeyRange.ALL,
              false,
              (key, value) -> {
                visited.add(text(key));
                return visited.size() < 2;
              });
          return null;
        });

    assertEquals(List.of("a", "b"), visited);
  }

  @Test
  void aVisitorReadsAndDeletesInTheSameSpace() {
    List.of("a", "b", "c", "d").forEach(key -> put(key, key));

    store.write(
        transaction -> {
          transaction.scan(
              SPACE,
              KeyRange.ALL,
              false,
              (key, value) -> {
                transaction.get(SPACE, key).orElseThrow();
                transaction.delete(SPACE, key);
                return !text(key).equals("c");
              });
          return null;
        });

    assertEquals(List.of("d=d"), entries(KeyRange.ALL, false));
  }

  @Test
  void aTransactionReadsItsChanges() {
    put("a", "1");
    put("b", "1");

    var seen =
        store.write(
            transaction -> {
              transaction.put(SPACE, bytes("a"), bytes("2"));
              transaction.delete(SPACE, bytes("b"));
              transaction.put(SPACE, bytes("c"), bytes("3"));
              return entries(transaction, KeyRange.ALL, false);
            });

    assertEquals(List.of("a=2", "c=3"), seen);
  }

  @Test
  void workThatFailsChangesNothing() {
    put("a", "1");
    put("b", "1");

    assertThrows(
        IllegalStateException.class,
        () ->
            store.write(
                transaction -> {
                  transaction.put(SPACE, bytes("a"), bytes("2"));
                  transaction.put(SPACE, bytes("a"), bytes("3"));
                  transaction.delete(SPACE, bytes("b"));
                  transaction.clear(SPACE);
                  transaction.put(SPACE, bytes("c"), bytes("1"));
                  throw new IllegalStateException();
                }));

    assertEquals(List.of("a=1", "b=1"), entries(KeyRange.ALL, false));
    put("c", "1");
    assertEquals(List.of("a=1", "b=1", "c=1"), entries(KeyRange.ALL, false));
  }

  private void put(String key, String value) {
    store.write(
        transaction -> {
          transaction.put(SPACE, bytes(key), bytes(value));
          return null;
        });
  }

  private void delete(String key) {
    store.write(
        transaction -> {
          transaction.delete(SPACE, bytes(key));
          return null;
        });
  }

  private List<String> entries(KeyRange range, boolean backward) {
    return store.read(state -> entries(state, range, backward));
  }

  private static List<String> entries(Snapshot state, KeyRange range, boolean backward) {
    var entries = new ArrayList<String>();
    state.scan(SPACE, range, backward, (key, value) -> entries.add(text(key) + "=" + text(value)));
    return entries;
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
