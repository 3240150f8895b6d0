/**
 * The functions of the main stack, and the words that they share: why a request fails ({@link
 * dev.skerry.handlers.ApiException}), how long it may take ({@link dev.skerry.handlers.Deadline})
 * and what the function was given ({@link dev.skerry.handlers.Environment}).
 */
package dev.skerry.handlers;
