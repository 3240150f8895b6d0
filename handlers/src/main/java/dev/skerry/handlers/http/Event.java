package dev.skerry.handlers.http;

import java.util.Map;

/** The fields that functions use of an HTTP API's event (payload format 2.0). */
record Event(
    String requestId,
    String caller,
    String routeKey,
    String method,
    String rawPath,
    String rawQueryString,
    Map<String, String> headers,
    Map<String, String> pathParameters,
    Body body) {}
