package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.gson.GsonBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    assertEquals(Answer.FORBIDDEN, assertInstanceOf(Verdict.Refused.class, verdict).answer());
  }

  @Test
  void aRequestWithoutATokenIsChallenged() {
    var refusal = refusal(Apis.request("GET", "/"));

    assertEquals(401, refusal.status());
    assertEquals(Optional.of("Bearer"), challenge(refusal));
  }

  @Test
  void noTokenIsGoodEnough() {
    var refusal = refusal(Apis.request("GET", "/", TOKEN));

    assertEquals(401, refusal.status());
    assertEquals(
        Optional.of(
            "Bearer scope=\"\" error=\"invalid_token\" error_description=\"the token is not valid\""),
        challenge(refusal));
  }

  private Answer refusal(ApiRequest request) {
    return assertInstanceOf(Verdict.Refused.class, judge("JWT", request)).answer();
  }

  private Verdict judge(String kind, ApiRequest request) {
    return authorization.judge(Apis.route("GET /", kind), request, Apis.NOON);
  }

  private static Optional<String> challenge(Answer answer) {
    return answer.headers().stream()
        .filter(header -> header.is("www-authenticate"))
        .map(Header::value)
        .findFirst();
  }
}
