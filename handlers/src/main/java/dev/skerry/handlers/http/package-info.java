/**
 * HTTP as API Gateway speaks it (HTTP APIs, payload 2.0): the only package that knows its events.
 * {@link dev.skerry.handlers.http.HttpFunction} is what an endpoint extends.
 */
package dev.skerry.handlers.http;
