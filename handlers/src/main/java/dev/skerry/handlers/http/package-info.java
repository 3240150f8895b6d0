/**
 * HTTP for Lambda functions behind an HTTP API of API Gateway (payload format 2.0). An endpoint
 * extends {@link dev.skerry.handlers.http.HttpFunction}. Only this package reads events.
 */
package dev.skerry.handlers.http;
