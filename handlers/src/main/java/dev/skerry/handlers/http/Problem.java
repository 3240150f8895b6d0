package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.Failure;
import dev.skerry.handlers.Fault;
import dev.skerry.handlers.Reason;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Turns a failure into an answer (RFC 9457): the one place that knows the status of each. */
final class Problem {
  /** What a problem's type starts with; its documentation is found there. */
  static final String TYPES = "https://skerry.dev/problems/";

  private static final String RETRY_AFTER_SECONDS = "1";

  private Problem() {}

  /**
   * The answer to a failed request.
   *
   * @param path the request's path, empty when it is not known
   */
  static Response of(Failure failure, String path, String requestId) {
    var reason = failure.reason();
    var response =
        Response.of(
            status(reason),
            "application/problem+json",
            json -> {
              json.writeStringField("type", TYPES + reason.slug());
              json.writeStringField("title", reason.title());
              json.writeNumberField("status", status(reason));
              json.writeStringField("detail", failure.getMessage());
              json.writeStringField("instance", encoded(path));
              json.writeStringField("requestId", requestId);
              writeMembers(json, failure);
            });
    for (var header : failure.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return reason == Reason.UNAVAILABLE
        ? response.with("retry-after", RETRY_AFTER_SECONDS)
        : response;
  }

  private static int status(Reason reason) {
    return switch (reason) {
      case UNSUPPORTED_EVENT, MALFORMED_JSON, DUPLICATE_KEY, TOO_DEEP, INVALID_ENCODING -> 400;
      case INVALID_PARAMETER, INVALID_CURSOR, INVALID_HEADER -> 400;
      case ROUTE_NOT_FOUND, USER_NOT_FOUND -> 404;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case USER_EXISTS -> 409;
      case VERSION_MISMATCH -> 412;
      case CONTENT_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case VALIDATION_FAILED -> 422;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }

  private static void writeMembers(JsonGenerator json, Failure failure) throws IOException {
    for (var fact : failure.facts().entrySet()) {
      json.writeNumberField(fact.getKey(), fact.getValue());
    }
    if (failure.faults().isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("errors");
    for (var fault : failure.faults()) {
      writeFault(json, fault);
    }
    json.writeEndArray();
  }

  private static void writeFault(JsonGenerator json, Fault fault) throws IOException {
    json.writeStartObject();
    json.writeStringField(fault.place(), fault.at());
    json.writeStringField("code", fault.code());
    json.writeStringField("detail", fault.detail());
    for (var bound : fault.bounds().entrySet()) {
      json.writeNumberField(bound.getKey(), bound.getValue());
    }
    json.writeEndObject();
  }

  /** A path arrives decoded; an instance is a URI reference. */
  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }
}
