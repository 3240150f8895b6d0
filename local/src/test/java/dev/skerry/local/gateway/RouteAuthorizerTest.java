package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.GsonBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouteAuthorizerTest {

  private static final Header TOKEN = new Header("Authorization", "Bearer a.b.c");

  private final RouteAuthorizer authorizer = new RouteAuthorizer(Apis.OPTIONS);

  @Test
  void aRouteWithoutAuthorizationAllowsEveryRequestWithoutAnAuthorizerObject() {
    var result = authorize("NONE", Apis.request("GET", "/"));

    assertEquals(
        0, assertInstanceOf(AuthorizationResult.Allowed.class, result).authorizer().size());
  }

  @Test
  void theCallerOfASignedRequestIsInTheEvent() {
    var request = SignedRequests.signed("GET", "/users", "");

    var result = authorize("AWS_IAM", request);

    var authorizer = assertInstanceOf(AuthorizationResult.Allowed.class, result).authorizer();
    assertEquals(
        """
        {
          "iam": {
            "accessKey": "local",
            "accountId": "000000000000",
            "callerId": "local",
            "cognitoIdentity": null,
            "principalOrgId": null,
            "userArn": "arn:aws:iam::000000000000:user/local",
            "userId": "local"
          }
        }""",
        new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(authorizer));
  }

  @Test
  void anUnsignedRequestIsForbidden() {
    var result = authorize("AWS_IAM", Apis.request("GET", "/users", TOKEN));

    assertEquals(
        GatewayResponse.FORBIDDEN,
        assertInstanceOf(AuthorizationResult.Denied.class, result).response());
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "CUSTOM"})
  void anAuthorizerThatIsNotEmulatedDeniesEveryRequest(String kind) {
    var denied =
        assertInstanceOf(
            AuthorizationResult.Denied.class, authorize(kind, Apis.request("GET", "/", TOKEN)));

    assertEquals(401, denied.response().status());
  }

  private AuthorizationResult authorize(String kind, ApiRequest request) {
    return authorizer.authorize(Apis.route("GET /", kind), request, Apis.NOON);
  }
}
