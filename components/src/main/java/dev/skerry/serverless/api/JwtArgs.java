package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/**
 * Whose tokens open the routes with auth {@code jwt}: JSON Web Tokens, signed with RSA, that the
 * gateway checks before a function runs. Source: API Gateway developer guide, "Control access to
 * HTTP APIs with JWT authorizers".
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

  /** Tokens of that issuer for any of those audiences, in the Authorization header. */
  public static JwtArgs of(String issuer, String... audiences) {
    return builder().issuer(issuer).audiences(audiences).build();
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final JwtArgs args = new JwtArgs();

    private Builder() {}

    /**
     * Who issues the tokens: an {@code https} URL below which {@code
     * /.well-known/openid-configuration} is found, character by character what tokens have in
     * {@code iss}; a slash at its end is part of it. {@code http://localhost:PORT} too, for the
     * local cloud only: AWS refuses it. Of a Cognito user pool: {@code
     * https://cognito-idp.REGION.amazonaws.com/POOL_ID}. A change is made in place.
     */
    public Builder issuer(Output<String> issuer) {
      args.issuer = issuer;
      return this;
    }

    /** {@link #issuer(Output)}, known already. */
    public Builder issuer(String issuer) {
      args.issuer = Outputs.of(issuer);
      return this;
    }

    /**
     * For whom tokens must be: one of these is in {@code aud}, or where a token has none, in {@code
     * client_id}. 1 to 50 (HTTP API quotas). Of a Cognito user pool: the ids of its clients. A
     * change is made in place.
     */
    public Builder audiences(List<Output<String>> audiences) {
      args.audiences = audiences;
      return this;
    }

    /** Audiences that other resources give. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    public final Builder audiences(Output<String>... audiences) {
      return audiences(InputLists.of(audiences));
    }

    /** Audiences that are known. */
    public Builder audiences(String... audiences) {
      return audiences(InputLists.known(audiences));
    }

    /**
     * Where a request has its token: {@code $request.header.NAME}, with or without {@code Bearer}
     * before it, or {@code $request.querystring.NAME}, which ends up in other people's logs.
     * Default: {@code $request.header.Authorization}. A change is made in place.
     */
    public Builder identitySource(String identitySource) {
      args.identitySource = identitySource;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public JwtArgs build() {
      return args;
    }
  }
}
