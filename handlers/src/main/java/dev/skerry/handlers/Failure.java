package dev.skerry.handlers;

import java.util.List;
import java.util.Map;

/**
 * The one error type of the functions: a request that is not answered as asked, for one of the
 * closed set of {@link Reason}s. {@code http.Problem} is the one place that turns it into an
 * answer.
 */
public final class Failure extends RuntimeException {
  private final Reason reason;
  private final transient List<Fault> faults;
  private final transient Map<String, Integer> facts;
  private final transient Map<String, String> headers;

  private Failure(
      Reason reason,
      String detail,
      Throwable cause,
      List<Fault> faults,
      Map<String, Integer> facts,
      Map<String, String> headers) {
    super(detail, cause, false, false); // an answer, not a crash: nobody reads its stack trace
    this.reason = reason;
    this.faults = List.copyOf(faults);
    this.facts = facts;
    this.headers = Map.copyOf(headers);
  }

  /** A failure whose detail the caller may read. */
  public static Failure of(Reason reason, String detail) {
    return new Failure(reason, detail, null, List.of(), Map.of(), Map.of());
  }

  /** A failure because of something that went wrong below; only the log names the cause. */
  public static Failure of(Reason reason, String detail, Throwable cause) {
    return new Failure(reason, detail, cause, List.of(), Map.of(), Map.of());
  }

  /** The same with everything that is wrong in the request, in the order to be shown. */
  public Failure with(List<Fault> faults) {
    return new Failure(reason, getMessage(), getCause(), faults, facts, headers);
  }

  /** The same with numbers that a program can use, e.g. {@code limitBytes}, in their order. */
  public Failure withFacts(Map<String, Integer> facts) {
    return new Failure(reason, getMessage(), getCause(), faults, facts, headers);
  }

  /** The same with headers that the answer must carry, e.g. {@code allow}. */
  public Failure withHeaders(Map<String, String> headers) {
    return new Failure(reason, getMessage(), getCause(), faults, facts, headers);
  }

  /** Which of the API's errors this is. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong in the request, in a stable order; empty where no field is at fault. */
  public List<Fault> faults() {
    return faults;
  }

  /** Numbers by name that the answer shows. */
  public Map<String, Integer> facts() {
    return facts;
  }

  /** Headers that the answer carries. */
  public Map<String, String> headers() {
    return headers;
  }
}
