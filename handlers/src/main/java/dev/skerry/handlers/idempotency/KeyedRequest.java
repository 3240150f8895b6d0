package dev.skerry.handlers.idempotency;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request with a key: claims the key, runs the write, and stores its outcome.
 *
 * @param tables opens the table for a deadline
 */
record KeyedRequest(Request request, Function<Deadline, IdempotencyRecords> tables, Clock clock) {

  /** What remains at least to store the outcome of a request whose deadline has passed. */
  private static final Duration SAVE_LIMIT = Duration.ofMillis(250);

  Response once(IdempotencyKey key, Function<String, Response> write) {
    var claim = IdempotencyRecord.claim(key, clock.instant(), request.timeLeft());
    var stored = claim(claim);
    if (stored.isEmpty()) {
      return run(claim, write);
    }
    var earlier = stored.get();
    if (!earlier.key().requestHash().equals(key.requestHash())) {
      throw ApiException.of(
          ErrorCode.IDEMPOTENCY_KEY_REUSED,
          "The first request with this Idempotency-Key was another one. Use a new key.");
    }
    return earlier.response().isPresent()
        ? earlier.response().get()
        : run(takeOver(claim, earlier), write);
  }

  /** Claims the key, or returns the record of an earlier request. */
  private Optional<IdempotencyRecord> claim(IdempotencyRecord claim) {
    try {
      return tables.apply(request.deadline()).claim(claim, clock.instant());
    } catch (ApiException e) {
      throw releasing(claim, e);
    }
  }

  /** Claims the key of a request that failed, or whose function was stopped. */
  private IdempotencyRecord takeOver(IdempotencyRecord claim, IdempotencyRecord earlier) {
    var next = claim.continuing(earlier);
    if (earlier.isRunning(clock.instant()) || !replace(earlier, next)) {
      throw ApiException.of(
          ErrorCode.REQUEST_IN_PROGRESS,
          "The first request with this Idempotency-Key still runs. Try again.");
    }
    return next;
  }

  private boolean replace(IdempotencyRecord earlier, IdempotencyRecord next) {
    try {
      return tables.apply(request.deadline()).replace(earlier.claimId(), next);
    } catch (ApiException e) {
      throw releasing(next, e);
    }
  }

  /** Releases the key after a failed claim, which may be stored although its response is lost. */
  private ApiException releasing(IdempotencyRecord claim, ApiException e) {
    save(claim.released());
    return e;
  }

  private Response run(IdempotencyRecord claim, Function<String, Response> write) {
    var outcome = claim.released();
    try {
      var response = write.apply(claim.writeId());
      outcome = claim.settled(response);
      return response;
    } catch (ApiException e) {
      outcome = claim.settled(request.problem(e));
      throw e;
    } finally {
      save(outcome);
    }
  }

  /** Stores an outcome. If that fails, the next request runs the write again, with its id. */
  private void save(IdempotencyRecord outcome) {
    try {
      tables.apply(request.deadline().atLeast(SAVE_LIMIT)).replace(outcome.claimId(), outcome);
    } catch (ApiException ignored) {
      // The caller gets the response of the write.
    }
  }
}
