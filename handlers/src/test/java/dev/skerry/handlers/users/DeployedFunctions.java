package dev.skerry.handlers.users;

import dev.skerry.handlers.health.Health;
import dev.skerry.handlers.http.TestEvent;

/** Creates each function as Lambda does and calls it. Runs with the layer as class path. */
final class DeployedFunctions {
  private DeployedFunctions() {}

  public static void main(String[] args) {
    var create = TestEvent.post().json(UserFunctions.ADA);
    System.out.println(create.sendTo(new CreateUser()).status());
    System.out.println(create.sendTo(new CreateUser()).status());
    var keyed = create.json(UserFunctions.ADA.replace("ada", "eve")).header("idempotency-key", "1");
    System.out.println(keyed.sendTo(new CreateUser()).status());
    System.out.println(keyed.sendTo(new CreateUser()).status());
    System.out.println(TestEvent.of("GET", "/v1/users").sendTo(new ListUsers()).status());
    var update = TestEvent.ofUser("PUT", "ada").json("{\"name\":\"Ada\"}");
    System.out.println(update.sendTo(new UpdateUser()).header("etag"));
    System.out.println(TestEvent.ofUser("GET", "ada").sendTo(new GetUser()).header("etag"));
    System.out.println(TestEvent.ofUser("DELETE", "ada").sendTo(new DeleteUser()).status());
    var health = TestEvent.of("GET", "/v1/health").query("deep=1").sendTo(new Health());
    System.out.println(health.status());
  }
}
