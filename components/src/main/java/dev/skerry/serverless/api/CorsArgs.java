package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * Defines which web pages of other origins may call the API. The gateway adds the CORS headers to
 * responses and ignores those of functions. A change of each argument is made in place.
 *
 * <p>The gateway responds to a preflight itself, unless a route matches it. With a fallback, the
 * fallback handles the preflights of all paths and must respond with a status of 200 to 299. An ANY
 * route would match preflights too: the component adds an open OPTIONS route to the fallback for
 * it, unless the program declares one. Source: API Gateway developer guide, "Configure CORS for
 * HTTP APIs".
 */
public final class CorsArgs extends ResourceArgs {
  @Import(name = "allowOrigins", required = true)
  List<String> allowOrigins;

  @Import(name = "allowMethods")
  List<String> allowMethods;

  @Import(name = "allowHeaders")
  List<String> allowHeaders;

  @Import(name = "exposeHeaders")
  List<String> exposeHeaders;

  @Import(name = "maxAgeSeconds")
  Integer maxAgeSeconds;

  @Import(name = "allowCredentials")
  Boolean allowCredentials;

  private CorsArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CorsArgs}. */
  public static final class Builder {
    private final CorsArgs args = new CorsArgs();

    private Builder() {}

    /**
     * Sets the origins whose pages may call the API: {@code https://app.example.com}, {@code
     * https://*}, {@code http://*} or {@code *}. Required, at least one. An origin must equal the
     * one that browsers send: lower case, without a path, without the default port of its scheme,
     * and without {@code *} as a part of the host.
     */
    public Builder allowOrigins(List<String> allowOrigins) {
      args.allowOrigins = allowOrigins;
      return this;
    }

    /** Sets the origins whose pages may call the API. */
    public Builder allowOrigins(String... allowOrigins) {
      return allowOrigins(InputLists.of(allowOrigins));
    }

    /**
     * Sets the methods that pages may use, or {@code *}. Default: none, so that pages can send only
     * simple requests (Fetch Standard, "CORS-safelisted method").
     */
    public Builder allowMethods(List<String> allowMethods) {
      args.allowMethods = allowMethods;
      return this;
    }

    /** Sets the methods that pages may use. */
    public Builder allowMethods(String... allowMethods) {
      return allowMethods(InputLists.of(allowMethods));
    }

    /**
     * Sets the request headers that pages may send, or {@code *}. In browsers {@code *} does not
     * include {@code authorization} (Fetch Standard): add it if a route requires a token. Default:
     * none, so that pages can send only simple headers.
     */
    public Builder allowHeaders(List<String> allowHeaders) {
      args.allowHeaders = allowHeaders;
      return this;
    }

    /** Sets the request headers that pages may send. */
    public Builder allowHeaders(String... allowHeaders) {
      return allowHeaders(InputLists.of(allowHeaders));
    }

    /**
     * Sets the response headers that scripts may read, such as {@code etag}, or {@code *}. Default:
     * none.
     */
    public Builder exposeHeaders(List<String> exposeHeaders) {
      args.exposeHeaders = exposeHeaders;
      return this;
    }

    /** Sets the response headers that scripts may read. */
    public Builder exposeHeaders(String... exposeHeaders) {
      return exposeHeaders(InputLists.of(exposeHeaders));
    }

    /**
     * Sets how many seconds a browser may cache the response to a preflight, 0 to 86400 (API
     * Gateway v2 API reference, "Cors"); -1 disables the cache. Default: that of browsers, which is
     * 5 seconds.
     */
    public Builder maxAgeSeconds(Integer maxAgeSeconds) {
      args.maxAgeSeconds = maxAgeSeconds;
      return this;
    }

    /**
     * Sets whether pages may send cookies and {@code authorization} of their visitor. It conflicts
     * with the origins {@code *}, {@code https://*} and {@code http://*}. Default: false.
     */
    public Builder allowCredentials(Boolean allowCredentials) {
      args.allowCredentials = allowCredentials;
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public CorsArgs build() {
      return args;
    }
  }
}
