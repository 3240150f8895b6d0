package dev.skerry.local.gateway;

import com.google.gson.JsonObject;

/** What the authorization of a route decides. */
sealed interface Verdict {

  /**
   * The request may pass.
   *
   * @param authorizer what its event says about the caller; empty: nothing
   */
  record Allowed(JsonObject authorizer) implements Verdict {}

  /**
   * It may not.
   *
   * @param response what the caller gets
   */
  record Refused(ApiResponse response) implements Verdict {}
}
