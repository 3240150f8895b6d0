/**
 * The API's documentation: an OpenAPI document, made from the routes and the {@link
 * dev.skerry.handlers.http.Operation}s of their handlers, and a page that shows it.
 */
package dev.skerry.handlers.docs;
