package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.GsonBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorizationTest {

  private static final Header TOKEN = new Header("Authorization", "Bearer a.b.c");

  private final Authorization authorization = new Authorization(Apis.OPTIONS);

  @Test
  void anOpenRouteLetsEveryoneInAndSaysNothingAboutThem() {
    var verdict = judge("NONE", Apis.request("GET", "/"));

    assertEquals(0, assertInstanceOf(Verdict.Allowed.class, verdict).authorizer().size());
  }

  @Test
  void aSignedCallerIsNamedInTheEvent() {
    var request = SignedRequests.signed("GET", "/users", "");

    var verdict = judge("AWS_IAM", request);

    var authorizer = assertInstanceOf(Verdict.Allowed.class, verdict).authorizer();
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
  void anUnsignedCallerIsForbidden() {
    var verdict = judge("AWS_IAM", Apis.request("GET", "/users", TOKEN));

    assertEquals(
        ApiResponse.FORBIDDEN, assertInstanceOf(Verdict.Refused.class, verdict).response());
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "CUSTOM"})
  void anAuthorizerThatIsNotKnownHereLetsNobodyIn(String kind) {
    var refusal =
        assertInstanceOf(Verdict.Refused.class, judge(kind, Apis.request("GET", "/", TOKEN)));

    assertEquals(401, refusal.response().status());
  }

  private Verdict judge(String kind, ApiRequest request) {
    return authorization.judge(Apis.route("GET /", kind), request, Apis.NOON);
  }
}
