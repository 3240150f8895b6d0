package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.handlers.http.RecordedResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds of {@code make fuzz}, and the same events damaged, get a response below 500. */
class EventFuzzTest {
  private static final Path SEEDS =
      Path.of(System.getProperty("skerry.root"), "handlers/src/test/fuzz/seeds");

  private static final List<String> PIECES =
      List.of(
          "null", "{", "}", "[", "]", "\"", ",", ":", "\\u0000", "\\ud800", "-1", "1e9", "%", "");

  private static List<byte[]> seeds() throws IOException {
    var seeds = new ArrayList<byte[]>();
    try (var files = Files.list(SEEDS)) {
      for (var file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  @Test
  void theSeedsReachEachKindOfResponse() throws IOException {
    var statuses = new TreeSet<Integer>();

    for (var seed : seeds()) {
      statuses.add(check(seed).status());
    }

    assertEquals(
        List.of(200, 201, 204, 304, 400, 404, 405, 406, 409, 412, 415, 422), List.copyOf(statuses));
  }

  private static RecordedResponse check(byte[] seed) {
    return FunctionFuzzer.check(seed[0], Arrays.copyOfRange(seed, 1, seed.length));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aDamagedEventNeverCausesAServerError(long seed) throws IOException {
    var random = new Random(seed);
    var seeds = seeds();

    for (int i = 0; i < 5_000; i++) {
      FunctionFuzzer.fuzzerTestOneInput(damaged(seeds.get(random.nextInt(seeds.size())), random));
    }
  }

  /** Replaces some bytes; each event is one that the fuzzer could send. */
  private static byte[] damaged(byte[] event, Random random) {
    var bytes = event;
    for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
      var piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
      var start = 1 + random.nextInt(bytes.length);
      var end = Math.min(bytes.length, start + random.nextInt(12));
      bytes =
          ByteBuffer.allocate(bytes.length - (end - start) + piece.length)
              .put(bytes, 0, start)
              .put(piece)
              .put(bytes, end, bytes.length - end)
              .array();
    }
    return bytes;
  }
}
