/**
 * Requests that callers may repeat: {@link dev.skerry.handlers.idempotency.Idempotency} runs the
 * write of a request once for each {@code Idempotency-Key}, and stores its response.
 */
package dev.skerry.handlers.idempotency;
