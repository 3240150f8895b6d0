package dev.skerry.local.gateway;

import com.google.gson.JsonObject;

/** The result of authorizing a request. */
sealed interface AuthorizationResult {

  /**
   * The request is allowed.
   *
   * @param authorizer the {@code authorizer} object of the event; may be empty
   */
  record Allowed(JsonObject authorizer) implements AuthorizationResult {}

  /**
   * The request is denied.
   *
   * @param response the response to the client
   */
  record Denied(GatewayResponse response) implements AuthorizationResult {}
}
