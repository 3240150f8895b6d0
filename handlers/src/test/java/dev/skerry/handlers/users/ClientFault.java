package dev.skerry.handlers.users;

import dev.skerry.dynamodb.Fault;
import java.time.Duration;

/** The faults that a client of DynamoDB must survive. */
enum ClientFault {
  THROUGHPUT_EXCEEDED(Fault.throttled()),
  THROTTLED(error(400, "com.amazon.coral.availability#ThrottlingException")),
  REQUEST_LIMIT(error(400, "com.amazonaws.dynamodb.v20120810#RequestLimitExceeded")),
  TRANSACTION_CONFLICT(error(400, "com.amazonaws.dynamodb.v20120810#TransactionConflictException")),
  SERVER_ERROR(Fault.internalServerError()),
  UNAVAILABLE(error(503, "com.amazonaws.dynamodb.v20120810#ServiceUnavailable")),
  ACCESS_DENIED(error(400, "com.amazon.coral.service#AccessDeniedException")),
  UNKNOWN_KEY(error(400, "com.amazon.coral.service#UnrecognizedClientException")),
  TABLE_MISSING(error(400, "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException")),
  NO_RESPONSE(Fault.slow(Duration.ofHours(1))),
  CONNECTION_CLOSED(Fault.connectionDropped()),
  RESPONSE_LOST(Fault.responseLost()),
  INVALID_JSON(Fault.response(200, "<html>"));

  private final Fault fault;

  ClientFault(Fault fault) {
    this.fault = fault;
  }

  private static Fault error(int status, String type) {
    var body = "{\"__type\":\"%s\",\"message\":\"table/secret-name\"}".formatted(type);
    return Fault.response(status, body);
  }

  /** Returns the fault for the next call. */
  Fault once() {
    return fault;
  }

  /** Returns the fault for all following calls. */
  Fault always() {
    return fault.times(Integer.MAX_VALUE);
  }
}
