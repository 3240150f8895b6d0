package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Converts an exception to a problem response (RFC 9457) and maps error codes to statuses. */
public final class Problem {
  /** The prefix of problem types. */
  static final String TYPE_PREFIX = "https://skerry.dev/problems/";

  private static final String RETRY_AFTER_SECONDS = "1";

  private static final Set<ErrorCode> RETRYABLE =
      Set.of(ErrorCode.UNAVAILABLE, ErrorCode.REQUEST_IN_PROGRESS);

  private Problem() {}

  /** Returns the problem type of an error code, a URI. */
  public static String type(ErrorCode errorCode) {
    return TYPE_PREFIX + errorCode.slug();
  }

  /**
   * Returns the response to a failed request.
   *
   * @param path the request's path; empty if unknown
   */
  public static Response response(ApiException exception, String path, String requestId) {
    var errorCode = exception.errorCode();
    var response =
        Response.of(
            status(errorCode),
            "application/problem+json",
            json -> {
              json.writeStringField("type", type(errorCode));
              json.writeStringField("title", errorCode.title());
              json.writeNumberField("status", status(errorCode));
              json.writeStringField("detail", exception.getMessage());
              json.writeStringField("instance", encode(path));
              json.writeStringField("requestId", requestId);
              writeMembers(json, exception);
            });
    for (var header : exception.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return RETRYABLE.contains(errorCode)
        ? response.with("retry-after", RETRY_AFTER_SECONDS)
        : response;
  }

  /** Returns the status of an error code. */
  public static int status(ErrorCode errorCode) {
    return switch (errorCode) {
      case UNSUPPORTED_EVENT, MALFORMED_JSON, DUPLICATE_KEY, TOO_DEEP, INVALID_ENCODING -> 400;
      case INVALID_PARAMETER, INVALID_CURSOR, INVALID_HEADER -> 400;
      case ROUTE_NOT_FOUND, USER_NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case USER_EXISTS, REQUEST_IN_PROGRESS -> 409;
      case VERSION_MISMATCH -> 412;
      case CONTENT_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED -> 422;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }

  private static void writeMembers(JsonGenerator json, ApiException exception) throws IOException {
    for (var extension : exception.extensions().entrySet()) {
      json.writeNumberField(extension.getKey(), extension.getValue());
    }
    if (exception.fieldErrors().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("errors");
    for (var error : exception.fieldErrors()) {
      writeFieldError(json, error);
    }
    json.writeEndArray();
  }

  private static void writeFieldError(JsonGenerator json, FieldError error) throws IOException {
    json.writeStartObject();
    json.writeStringField(error.location(), error.field());
    json.writeStringField("code", error.code());
    json.writeStringField("detail", error.detail());
    for (var limit : error.limits().entrySet()) {
      json.writeNumberField(limit.getKey(), limit.getValue());
    }
    json.writeEndObject();
  }

  /** Encodes the path, which the gateway has decoded: a problem's instance is a URI reference. */
  private static String encode(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }
}
