package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is exactly at a limit is taken; what is beyond it, others' tests refuse. */
class LimitsTest {
  private static final JwtArgs JWT = JwtArgs.of("https://login.example.com/", "users");

  private static void assertTaken(ServerlessApiArgs.Builder args) {
    assertDoesNotThrow(() -> ServerlessApiSettings.refuse("api", args.build()));
  }

  private static void assertTaken(UserTableArgs.Builder args) {
    assertDoesNotThrow(() -> UserTableSettings.of("users", args.build()));
  }

  private static String[] numbered(String text, int count) {
    return IntStream.range(0, count).mapToObj(i -> text + i).toArray(String[]::new);
  }

  @Test
  void anApiWithFiveLayers() {
    assertTaken(Apis.with().layers(numbered("arn:aws:lambda:us-east-1:000000000000:layer:l:", 5)));
  }

  @Test
  void anApiWithTenScopes() {
    assertTaken(Apis.with().auth("jwt").jwt(JWT).scopes(numbered("scope", 10)));
  }

  @Test
  void tokensForFiftyAudiences() {
    var jwt = JwtArgs.of("https://login.example.com/", numbered("audience", 50));

    assertTaken(Apis.with().auth("jwt").jwt(jwt));
  }

  @Test
  void theStorageThatASnapshotMayHave() {
    var route =
        RouteArgs.builder().route("GET /a").handler("com.example.A").ephemeralStorageMb(512);

    assertTaken(Apis.with(route.build()).snapStart(true));
  }

  @Test
  void theLowestCeiling() {
    assertTaken(UserTableArgs.builder().maxReadUnits(1).maxWriteUnits(1));
  }

  @Test
  void theStreamThatReplicasAreFedFrom() {
    var replica = ReplicaArgs.in("eu-west-1");

    assertTaken(UserTableArgs.builder().stream("NEW_AND_OLD_IMAGES").replicas(replica));
  }

  @Test
  void anIndexThatFillsItsAlarmsName() {
    // Of the 255 characters, 224 are for the component, the table and its index.
    var table = MonitoredTableArgs.builder().name("users").tableName("users-1");
    var args = MonitoringTest.api().tables(table.indexes("i".repeat(214)).build()).build();

    assertDoesNotThrow(() -> MonitoringSettings.of("shop", "app-test-shop", args));
  }
}
