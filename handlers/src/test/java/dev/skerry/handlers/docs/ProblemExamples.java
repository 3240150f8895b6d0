package dev.skerry.handlers.docs;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.Problem;
import dev.skerry.handlers.http.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An example of each problem. */
final class ProblemExamples {
  private static final String REQUEST_ID = "JCJXri3_PHcEP_Q=";

  private ProblemExamples() {}

  /** Returns the response to a request that fails with an error code. */
  static Response of(ErrorCode code, String path) {
    var exception = ApiException.of(code, detail(code)).withFieldErrors(fieldErrors(code));
    return Problem.response(exception.withExtensions(extensions(code)), path, REQUEST_ID);
  }

  private static String detail(ErrorCode code) {
    return switch (code) {
      case UNSUPPORTED_EVENT -> "The function handles events of HTTP APIs, payload format 2.0.";
      case MALFORMED_JSON -> "The body is not JSON at line 1, column 2.";
      case DUPLICATE_KEY -> "Each key of an object may be given once.";
      case TOO_DEEP -> "A body may be nested 32 levels deep.";
      case INVALID_ENCODING -> "The body is not UTF-8 at byte 13.";
      case INVALID_PARAMETER -> "The query parameter 'limit' is invalid.";
      case INVALID_CURSOR -> "The query parameter 'cursor' is invalid.";
      case INVALID_HEADER -> "The header 'if-match' is invalid.";
      case ROUTE_NOT_FOUND -> "No route has this path.";
      case USER_NOT_FOUND -> "No user has this username.";
      case METHOD_NOT_ALLOWED -> "This route allows GET, HEAD, POST.";
      case NOT_ACCEPTABLE -> "This route answers application/json.";
      case USER_EXISTS -> "A user has this username already.";
      case REQUEST_IN_PROGRESS ->
          "The first request with this Idempotency-Key still runs. Try again.";
      case VERSION_MISMATCH -> "The user's version is none of those in If-Match.";
      case CONTENT_TOO_LARGE -> "A body may have at most 65536 bytes.";
      case UNSUPPORTED_MEDIA_TYPE -> "A body must be application/json in UTF-8.";
      case VALIDATION_FAILED -> "The body has 2 faults.";
      case IDEMPOTENCY_KEY_REUSED ->
          "The first request with this Idempotency-Key was another one. Use a new key.";
      case INTERNAL -> "The request failed.";
      case UNAVAILABLE -> "The table does not answer in time. Try again.";
    };
  }

  private static Map<String, Integer> extensions(ErrorCode code) {
    return switch (code) {
      case MALFORMED_JSON -> new TreeMap<>(Map.of("column", 2, "line", 1));
      case TOO_DEEP -> Map.of("limitDepth", 32);
      case INVALID_ENCODING -> Map.of("offsetBytes", 13);
      case CONTENT_TOO_LARGE -> Map.of("limitBytes", 65_536);
      default -> Map.of();
    };
  }

  private static List<FieldError> fieldErrors(ErrorCode code) {
    return switch (code) {
      case DUPLICATE_KEY ->
          List.of(FieldError.inBody("/email", "duplicate", "This key is given twice."));
      case INVALID_PARAMETER ->
          List.of(
              FieldError.inParameter("limit", "range", "Must be one whole number from 1 to 100."));
      case INVALID_CURSOR ->
          List.of(
              FieldError.inParameter(
                  "cursor", "format", "Must be the 'cursor' of an earlier page of this list."));
      case INVALID_HEADER ->
          List.of(
              FieldError.inHeader(
                  "if-match",
                  "format",
                  "Must be *, or entity tags in quotes with commas between."));
      case VALIDATION_FAILED ->
          List.of(
              FieldError.inBody("/username", "required", "Must be given."),
              FieldError.inBody("/email", "type", "Must be a string."));
      default -> List.of();
    };
  }
}
