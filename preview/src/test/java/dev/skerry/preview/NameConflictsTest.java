package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameConflictsTest {
  private static final String ROUTE = "aws:apigatewayv2/route:Route";

  @Test
  void aRouteThatTakesTheKeyOfAnotherChangedRouteIsBlocked() {
    var steps =
        new Steps()
            .update(ROUTE, "api-GET /", route("GET /"), route("GET /users"))
            .update(ROUTE, "api-GET /users", route("GET /users"), route("GET /users/users"));

    assertEquals(
        List.of(
            "apigatewayv2.Route `api-GET /`: its `routeKey` becomes `GET /users` while `api-GET /users`"
                + " may still have it: one update changes both, in any order. Fix: first deploy"
                + " values that no other resource has (for routes: another `basePath`), then these."),
        steps.blockedChanges());
  }

  @Test
  void aRouteThatTakesTheKeyOfADeletedRouteIsBlocked() {
    var steps =
        new Steps()
            .create(ROUTE, "api-GET /users/{name}", route("GET /users/{name}"))
            .delete(ROUTE, "api-GET /users/{id}", route("GET /users/{id}"), "{}");

    assertEquals(
        List.of(
            "apigatewayv2.Route `api-GET /users/{name}`: its `routeKey` becomes `GET /users/{name}`"
                + " while `api-GET /users/{id}` still has `GET /users/{id}`, which is the same to"
                + " AWS: an update deletes last. Fix: first deploy without `api-GET"
                + " /users/{id}`, then this change."),
        steps.blockedChanges());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /users/{id}    | POST /users/{id}   | a1",
        "GET /users/{id}    | GET /users/{id+}   | a1",
        "GET /users/{id}    | GET /users/id      | a1",
        "GET /users/{id}    | GET /Users/{id}    | a1",
        "GET /users/{id}    | GET /users/{id}    | a2",
      })
  void anotherMethodPathOrApiIsAnotherRoute(String old, String fresh, String api) {
    var steps =
        new Steps()
            .create(ROUTE, "new", route(fresh))
            .delete(ROUTE, "old", route(old).replace("a1", api), "{}");

    assertEquals(List.of(), steps.blockedChanges());
  }

  @Test
  void renamingAPathVariableInPlaceIsAllowed() {
    var steps = new Steps().update(ROUTE, "r", route("GET /a/{b}"), route("GET /a/{c}"));

    assertEquals(List.of(), steps.blockedChanges());
  }

  @ParameterizedTest
  @CsvSource({Steps.UNKNOWN, Steps.SECRET})
  void unknownValuesAreNotBlocked(String key) {
    var steps =
        new Steps()
            .create(ROUTE, "new", "{apiId: a1, routeKey: %s}".formatted(key))
            .create(ROUTE, "newer", "{apiId: %s, routeKey: 'GET /'}".formatted(key))
            .delete(ROUTE, "old", "{apiId: a1, routeKey: %s}".formatted(key), "{}")
            .delete(ROUTE, "older", "{apiId: a1, routeKey: 'GET /'}", "{}");

    assertEquals(List.of(), steps.blockedChanges());
  }

  @Test
  void anUnchangedDuplicateIsIgnored() {
    var steps =
        new Steps()
            .create(ROUTE, "new", route("GET /"))
            .same(ROUTE, "same", route("GET /"))
            .update(ROUTE, "changed", route("GET /"), "{apiId: a1, routeKey: 'GET /', target: t}");

    assertEquals(List.of(), steps.blockedChanges());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws:dynamodb/table:Table          | {name: users}",
        "aws:lambda/alias:Alias            | {functionName: f, name: live}",
        "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration | {configurationName: c}",
      })
  void namesOfOtherTypesAreUniqueToo(String type, String inputs) {
    var steps = new Steps().create(type, "new", inputs).delete(type, "old", inputs, "{}");

    assertEquals(1, steps.blockedChanges().size());
  }

  private static String route(String key) {
    return "{apiId: a1, routeKey: '%s'}".formatted(key);
  }
}
