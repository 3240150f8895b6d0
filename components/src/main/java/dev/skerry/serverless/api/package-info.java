/**
 * The component {@link dev.skerry.serverless.api.ServerlessApi}: an HTTP API, its functions and
 * their roles.
 */
package dev.skerry.serverless.api;
