package dev.skerry.serverless.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values at a limit are valid. Other tests validate values beyond it. */
class LimitsTest {
  private static final JwtArgs JWT = JwtArgs.of("https://login.example.com/", "users");

  private static void assertValid(ServerlessApiArgs.Builder args) {
    assertDoesNotThrow(() -> ServerlessApiSettings.of("api", args.build()));
  }

  private static String[] numbered(String text, int count) {
    return IntStream.range(0, count).mapToObj(i -> text + i).toArray(String[]::new);
  }

  @Test
  void fiveLayersAreValid() {
    assertValid(Apis.with().layers(numbered("arn:aws:lambda:us-east-1:000000000000:layer:l:", 5)));
  }

  @Test
  void tenScopesAreValid() {
    assertValid(Apis.with().auth("jwt").jwt(JWT).scopes(numbered("scope", 10)));
  }

  @Test
  void fiftyAudiencesAreValid() {
    var jwt = JwtArgs.of("https://login.example.com/", numbered("audience", 50));

    assertValid(Apis.with().auth("jwt").jwt(jwt));
  }

  @Test
  void storageOf512MbIsValidWithSnapStart() {
    var route =
        RouteArgs.builder().route("GET /a").handler("com.example.A").ephemeralStorageMb(512);

    assertValid(Apis.with(route.build()).snapStart(true));
  }
}
