package dev.skerry.handlers.http;

import java.util.Map;

/** What we read of an HTTP API's event, payload 2.0. */
record Event(
    String requestId,
    String routeKey,
    String method,
    String rawPath,
    String rawQueryString,
    Map<String, String> headers,
    Map<String, String> pathParameters,
    Body body) {}
