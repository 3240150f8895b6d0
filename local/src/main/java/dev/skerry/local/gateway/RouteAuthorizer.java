package dev.skerry.local.gateway;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.skerry.local.program.HttpApi.Route;
import java.time.Instant;

/**
 * Authorizes requests. {@code NONE} allows every request, {@code AWS_IAM} requests that are signed
 * with the local credentials, and {@code JWT} requests with a valid token of the declared issuer.
 * Other authorization types deny every request.
 */
final class RouteAuthorizer {

  private static final String NONE = "NONE";
  private static final String IAM = "AWS_IAM";

  private final String accountId;
  private final SignatureV4Verifier signature;
  private final JwtAuthorizer tokens = new JwtAuthorizer();

  RouteAuthorizer(GatewayOptions options) {
    accountId = options.accountId();
    signature =
        new SignatureV4Verifier(Gateway.ACCESS_KEY_ID, Gateway.SECRET_ACCESS_KEY, options.region());
  }

  /** Tells whether the requests of a route are authorized as on AWS. */
  static boolean emulates(Route route) {
    return route.authorization().equals(NONE)
        || route.authorization().equals(IAM)
        || route.jwt().isPresent();
  }

  AuthorizationResult authorize(Route route, ApiRequest request, Instant now) {
    return switch (route.authorization()) {
      case NONE -> new AuthorizationResult.Allowed(new JsonObject());
      case IAM -> iamSigned(request, now);
      default ->
          route
              .jwt()
              .map(rule -> tokens.authorize(rule, request, now))
              .orElse(JwtAuthorizer.MISSING_TOKEN);
    };
  }

  private AuthorizationResult iamSigned(ApiRequest request, Instant now) {
    return signature.isValid(request, now)
        ? new AuthorizationResult.Allowed(caller())
        : new AuthorizationResult.Denied(GatewayResponse.FORBIDDEN);
  }

  private JsonObject caller() {
    var iam = new JsonObject();
    iam.addProperty("accessKey", Gateway.ACCESS_KEY_ID);
    iam.addProperty("accountId", accountId);
    iam.addProperty("callerId", Gateway.ACCESS_KEY_ID);
    iam.add("cognitoIdentity", JsonNull.INSTANCE);
    iam.add("principalOrgId", JsonNull.INSTANCE);
    iam.addProperty("userArn", "arn:aws:iam::" + accountId + ":user/local");
    iam.addProperty("userId", Gateway.ACCESS_KEY_ID);
    var authorizer = new JsonObject();
    authorizer.add("iam", iam);
    return authorizer;
  }
}
