package dev.skerry.local.gateway;

import com.google.gson.JsonObject;

/** What the authorization of a route decides. */
sealed interface AuthorizationResult {

  /**
   * The request may pass.
   *
   * @param authorizer what its event says about the caller; empty: nothing
   */
  record Allowed(JsonObject authorizer) implements AuthorizationResult {}

  /**
   * It may not.
   *
   * @param response what the caller gets
   */
  record Denied(ApiResponse response) implements AuthorizationResult {}
}
