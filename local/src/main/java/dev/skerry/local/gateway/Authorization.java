package dev.skerry.local.gateway;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.skerry.local.program.HttpApi.Route;
import java.time.Instant;

/**
 * Decides who may call a route. {@code NONE} lets everyone in, {@code AWS_IAM} those who sign with
 * the local credentials, and {@code JWT} those who show a good token of the declared issuer. Every
 * other kind refuses everyone.
 */
final class Authorization {

  private static final String NONE = "NONE";
  private static final String IAM = "AWS_IAM";

  private final String accountId;
  private final RequestSignature signature;
  private final JwtAuthorizer tokens = new JwtAuthorizer();

  Authorization(GatewayOptions options) {
    accountId = options.accountId();
    signature =
        new RequestSignature(Gateway.ACCESS_KEY_ID, Gateway.SECRET_ACCESS_KEY, options.region());
  }

  /** Tells whether the requests of a route are authorized as on AWS. */
  static boolean emulates(Route route) {
    return route.authorization().equals(NONE)
        || route.authorization().equals(IAM)
        || route.jwt().isPresent();
  }

  Verdict judge(Route route, ApiRequest request, Instant now) {
    return switch (route.authorization()) {
      case NONE -> new Verdict.Allowed(new JsonObject());
      case IAM -> signed(request, now);
      default ->
          route.jwt().map(rule -> tokens.judge(rule, request, now)).orElse(JwtAuthorizer.NO_TOKEN);
    };
  }

  private Verdict signed(ApiRequest request, Instant now) {
    return signature.isOn(request, now)
        ? new Verdict.Allowed(caller())
        : new Verdict.Refused(ApiResponse.FORBIDDEN);
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
