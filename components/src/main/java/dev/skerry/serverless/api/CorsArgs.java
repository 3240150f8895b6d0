package dev.skerry.serverless.api;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import java.util.List;

/**
 * Which web pages of other origins may call the API. The gateway writes the CORS headers, and
 * ignores those that functions write. It responds itself to a preflight that no route matches; the
 * fallback takes those of all paths, and must respond with a status of 200 to 299. An ANY route
 * would keep them from it: each gets an open OPTIONS route to the fallback beside it, unless the
 * program declares one. Source: API Gateway developer guide, "Configure CORS for HTTP APIs".
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

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final CorsArgs args = new CorsArgs();

    private Builder() {}

    /**
     * Origins whose pages may call: {@code https://app.example.com}, {@code https://*}, {@code
     * http://*} or {@code *}. At least one. They are compared by the character with what browsers
     * send: lower case, no path, no port that is the scheme's own, no {@code *} within a host. A
     * change is made in place, as of everything here.
     */
    public Builder allowOrigins(List<String> allowOrigins) {
      args.allowOrigins = allowOrigins;
      return this;
    }

    /** {@link #allowOrigins(List)}, one by one. */
    public Builder allowOrigins(String... allowOrigins) {
      return allowOrigins(InputLists.of(allowOrigins));
    }

    /**
     * Methods that they may use, or {@code *}. Default: none, so that only simple requests pass.
     */
    public Builder allowMethods(List<String> allowMethods) {
      args.allowMethods = allowMethods;
      return this;
    }

    /** {@link #allowMethods(List)}, one by one. */
    public Builder allowMethods(String... allowMethods) {
      return allowMethods(InputLists.of(allowMethods));
    }

    /**
     * Request headers that they may send, or {@code *}; browsers do not count {@code authorization}
     * among those (Fetch Standard): name it where a route asks for a token. Default: none beyond
     * the simple ones.
     */
    public Builder allowHeaders(List<String> allowHeaders) {
      args.allowHeaders = allowHeaders;
      return this;
    }

    /** {@link #allowHeaders(List)}, one by one. */
    public Builder allowHeaders(String... allowHeaders) {
      return allowHeaders(InputLists.of(allowHeaders));
    }

    /**
     * Response headers that their scripts may read, e.g. {@code etag}, or {@code *}. Default: none.
     */
    public Builder exposeHeaders(List<String> exposeHeaders) {
      args.exposeHeaders = exposeHeaders;
      return this;
    }

    /** {@link #exposeHeaders(List)}, one by one. */
    public Builder exposeHeaders(String... exposeHeaders) {
      return exposeHeaders(InputLists.of(exposeHeaders));
    }

    /**
     * Seconds for which a browser may keep a preflight's answer, up to 86400 (API Gateway v2 API
     * reference, "Cors"); -1 forbids to keep it. Default: what browsers do by themselves (5
     * seconds).
     */
    public Builder maxAgeSeconds(Integer maxAgeSeconds) {
      args.maxAgeSeconds = maxAgeSeconds;
      return this;
    }

    /**
     * Whether cookies and authorization may be sent. Default: no. Not with the origins {@code *},
     * {@code https://*} and {@code http://*}.
     */
    public Builder allowCredentials(Boolean allowCredentials) {
      args.allowCredentials = allowCredentials;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public CorsArgs build() {
      return args;
    }
  }
}
