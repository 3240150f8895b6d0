package dev.skerry.local.functions;

import dev.skerry.local.program.LambdaFunction;
import java.util.Collection;

/** The maximum number of invocations that run or wait at once. Lambda throttles further ones. */
final class ConcurrencyLimit {
  /** The default quota of an AWS account in a region. */
  private static final int ACCOUNT = 1_000;

  private final int maximum;
  private int used;

  private ConcurrencyLimit(int maximum) {
    this.maximum = maximum;
  }

  /** Returns the limit that all functions without reserved concurrency share. */
  static ConcurrencyLimit unreserved(Collection<LambdaFunction> functions) {
    var reserved =
        functions.stream().mapToInt(function -> function.reservedConcurrency().orElse(0)).sum();
    return new ConcurrencyLimit(ACCOUNT - reserved);
  }

  /** Returns the limit of a function. */
  static ConcurrencyLimit of(LambdaFunction function, ConcurrencyLimit unreserved) {
    var reserved = function.reservedConcurrency();
    return reserved.isPresent() ? new ConcurrencyLimit(reserved.getAsInt()) : unreserved;
  }

  /** Adds an invocation, if the limit allows it. */
  synchronized boolean tryAcquire() {
    if (used >= maximum) {
      return false;
    }
    used++;
    return true;
  }

  /** Removes an invocation that has a result. */
  synchronized void release() {
    used--;
  }
}
