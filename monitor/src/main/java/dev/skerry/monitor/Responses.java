package dev.skerry.monitor;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Completes calls of the program. */
final class Responses {
  private Responses() {}

  static <T> void respond(StreamObserver<T> observer, T response) {
    observer.onNext(response);
    observer.onCompleted();
  }

  /** Responds with a result, or with the exception as an error that names the subject. */
  static <T> void respond(StreamObserver<T> observer, String subject, Supplier<T> result) {
    T response;
    try {
      response = result.get();
    } catch (RuntimeException e) {
      observer.onError(
          Status.UNKNOWN.withDescription(subject + ": " + message(e)).withCause(e).asException());
      return;
    }
    respond(observer, response);
  }

  private static String message(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
