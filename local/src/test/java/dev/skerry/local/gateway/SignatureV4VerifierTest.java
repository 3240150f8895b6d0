package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignatureV4VerifierTest {

  private static final List<Header> AWS_HEADERS =
      List.of(
          new Header("Host", "example.amazonaws.com"),
          new Header("X-Amz-Date", "20150830T123600Z"));

  private final SignatureV4Verifier local = new SignatureV4Verifier("local", "local", "us-east-1");

  /** Requests and signatures of AWS's test suite for Signature Version 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # request                         | header lines                | signature
          GET /                             |                             | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31
          POST /                            |                             | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b
          GET /?Param2=value2&Param1=value1 |                             | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500
          GET /                             | value4;value1;value3;value2 | 08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01
          GET /                             | value2;value2;value1        | c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea
          """)
  void theSignatureIsTheOneThatAwsLists(String line, String values, String signature) {
    var request = line.split(" ");
    var headers = new ArrayList<>(AWS_HEADERS);
    var signed = new ArrayList<>(List.of("host", "x-amz-date"));
    if (values != null) {
      signed.add(1, "my-header1");
      Arrays.stream(values.split(";")).forEach(v -> headers.add(new Header("My-Header1", v)));
    }

    var computed =
        SignatureV4.of(
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            "20150830/us-east-1/service/aws4_request",
            "20150830T123600Z",
            Apis.request(request[0], request[1], headers.toArray(Header[]::new)),
            signed);

    assertEquals(signature, computed);
  }

  @Test
  void repeatedSpacesInHeadersAreSignedAsOneSpace() {
    var signed = List.of("x-tag");
    var wide = Apis.request("GET", "/", new Header("x-tag", "  a    b "));
    var narrow = Apis.request("GET", "/", new Header("x-tag", "a b"));

    assertEquals(
        SignatureV4.of("local", "scope", "time", narrow, signed),
        SignatureV4.of("local", "scope", "time", wide, signed));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /v1/users,",
    "GET,    /v1/users?limit=2&cursor=,",
    "GET,    /v1/users?b=2&a=1&a=0,",
    "GET,    /v1/users?q=a%20b%2Fc%3D,",
    "GET,    /v1/users/a%20b,",
    "GET,    /v1/users/J%C3%BCrgen,",
    "DELETE, /v1/users/ann,",
    "POST,   /v1/users, {\"username\":\"ü\"}",
    "PUT,    /, {}"
  })
  void aSignatureOfTheSdkIsValid(String method, String target, String body) {
    var request = SignedRequests.signed("local", "local", method, target, body == null ? "" : body);

    assertTrue(local.isValid(request, Apis.NOON));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, 300})
  void aSignatureWithinFiveMinutesIsValid(long seconds) {
    assertTrue(local.isValid(get(), Apis.NOON.plusSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, 86_400})
  void anExpiredSignatureIsInvalid(long seconds) {
    assertFalse(local.isValid(get(), Apis.NOON.plusSeconds(seconds)));
  }

  @Test
  void anUnsignedRequestIsInvalid() {
    assertFalse(local.isValid(Apis.request("GET", "/", new Header("host", "a")), Apis.NOON));
  }

  @Test
  void aSignatureWithAnotherSecretIsInvalid() {
    assertFalse(local.isValid(SignedRequests.signed("local", "wrong", "GET", "/", ""), Apis.NOON));
  }

  @Test
  void aSignatureWithAnotherAccessKeyIsInvalid() {
    assertFalse(local.isValid(SignedRequests.signed("other", "local", "GET", "/", ""), Apis.NOON));
  }

  @Test
  void aSignatureForAnotherRegionIsInvalid() {
    var elsewhere = new SignatureV4Verifier("local", "local", "eu-west-1");

    assertFalse(elsewhere.isValid(get(), Apis.NOON));
  }

  @Test
  void aSignatureOfAnotherBodyIsInvalid() {
    var request =
        SignedRequests.signed("local", "local", "POST", "/", "{}").withBody("{ }".getBytes(UTF_8));

    assertFalse(local.isValid(request, Apis.NOON));
  }

  @ParameterizedTest
  @CsvSource({
    "host;x-amz-content-sha256;x-amz-date, host",
    "host;x-amz-content-sha256;x-amz-date, x-amz-date",
    "/execute-api/, /dynamodb/",
    "Signature=, Signature=0",
    "AWS4-HMAC-SHA256, AWS4-HMAC-SHA1",
    "/20260304/, /20260303/"
  })
  void aModifiedHeaderIsInvalid(String from, String to) {
    var request = get();
    var headers = new ArrayList<>(request.headers());
    headers.replaceAll(
        h -> h.is("authorization") ? new Header(h.name(), h.value().replace(from, to)) : h);

    assertFalse(local.isValid(with(request, headers), Apis.NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "20260304", "20260304T250000Z"})
  void aMalformedDateIsInvalid(String date) {
    var request = get();
    var headers = new ArrayList<>(request.headers());
    headers.replaceAll(h -> h.is("x-amz-date") ? new Header(h.name(), date) : h);

    assertFalse(local.isValid(with(request, headers), Apis.NOON));
  }

  private static ApiRequest get() {
    return SignedRequests.signed("local", "local", "GET", "/v1/users", "");
  }

  private static ApiRequest with(ApiRequest request, List<Header> headers) {
    return Apis.request(request.method(), request.path(), headers.toArray(Header[]::new));
  }
}
