package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/**
 * Defines which tokens the routes with auth {@code jwt} accept: JSON Web Tokens with RSA
 * signatures. The gateway validates them before it calls a function. Source: API Gateway developer
 * guide, "Control access to HTTP APIs with JWT authorizers".
 *
 * <pre>{@code
 * var jwt = JwtArgs.of("https://login.example.com/", "orders-api");
 * var write = RouteArgs.builder().route("POST /orders").handler("com.example.PlaceOrder");
 * var args =
 *     ServerlessApiArgs.builder()
 *         .code(new FileArchive("target/classes"))
 *         .auth("jwt")
 *         .jwt(jwt)
 *         .routes(write.scopes("orders:write").build());
 * }</pre>
 */
public final class JwtArgs extends ResourceArgs {
  @Import(name = "issuer", required = true)
  Output<String> issuer;

  @Import(name = "audiences", required = true)
  List<Output<String>> audiences;

  @Import(name = "identitySource")
  String identitySource;

  private JwtArgs() {}

  /**
   * Returns arguments that accept tokens of the issuer with one of the audiences, in the header
   * Authorization.
   */
  public static JwtArgs of(String issuer, String... audiences) {
    return builder().issuer(issuer).audiences(audiences).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link JwtArgs}. */
  public static final class Builder {
    private final JwtArgs args = new JwtArgs();

    private Builder() {}

    /**
     * Sets the issuer, an {@code https} URL. It must equal {@code iss} of the tokens exactly,
     * including a slash at the end, and serve {@code /.well-known/openid-configuration} below it.
     * For a Cognito user pool: {@code https://cognito-idp.REGION.amazonaws.com/POOL_ID}. The local
     * cloud also supports {@code http://localhost:PORT}, which AWS rejects. Required. A change is
     * made in place.
     */
    public Builder issuer(Output<String> issuer) {
      args.issuer = issuer;
      return this;
    }

    /** Sets an issuer that is known. */
    public Builder issuer(String issuer) {
      args.issuer = Outputs.of(issuer);
      return this;
    }

    /**
     * Sets the accepted values of {@code aud}, or of {@code client_id} in tokens without {@code
     * aud}. 1 to 50 (HTTP API quotas). For a Cognito user pool: the ids of its clients. Required. A
     * change is made in place.
     */
    public Builder audiences(List<Output<String>> audiences) {
      args.audiences = audiences;
      return this;
    }

    /** Sets audiences that other resources return. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder audiences(Output<String>... audiences) {
      return audiences(InputLists.of(audiences));
    }

    /** Sets audiences that are known. */
    public Builder audiences(String... audiences) {
      return audiences(InputLists.outputs(audiences));
    }

    /**
     * Sets the part of a request that contains the token: {@code $request.header.NAME}, with or
     * without the prefix {@code Bearer}, or {@code $request.querystring.NAME}. Query strings appear
     * in the logs of proxies and browsers. Default: {@code $request.header.Authorization}. A change
     * is made in place.
     */
    public Builder identitySource(String identitySource) {
      args.identitySource = identitySource;
      return this;
    }

    /** Returns the arguments. The component validates them. */
    public JwtArgs build() {
      return args;
    }
  }
}
