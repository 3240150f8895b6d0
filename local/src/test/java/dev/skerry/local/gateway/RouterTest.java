package dev.skerry.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.program.HttpApi.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RouterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # routes                                                   | method | path           | route
          GET /users, GET /users/{id}                                | GET    | /users         | GET /users
          GET /users/{id}, GET /users/me                             | GET    | /users/me      | GET /users/me
          GET /users/{id}, GET /users/me                             | GET    | /users/Me      | GET /users/{id}
          GET /users/{id}, GET /users/me                             | GET    | /users/m%65    | GET /users/me
          GET /{a}/x, GET /y/{b}                                     | GET    | /y/x           | GET /y/{b}
          ANY /users, GET /users                                     | GET    | /users         | GET /users
          ANY /users, GET /users                                     | POST   | /users         | ANY /users
          GET /users/{id}, ANY /users/me                             | GET    | /users/me      | ANY /users/me
          GET /users/{proxy+}, GET /{a}/{b}                          | GET    | /users/1       | GET /{a}/{b}
          ANY /{proxy+}, ANY /users/{proxy+}                         | GET    | /users/1/2     | ANY /users/{proxy+}
          ANY /users/{proxy+}, ANY /{a}/{b}/{proxy+}                 | GET    | /users/1/2     | ANY /{a}/{b}/{proxy+}
          ANY /{proxy+}, GET /{proxy+}                               | GET    | /users         | GET /{proxy+}
          $default, ANY /{proxy+}                                    | GET    | /users         | ANY /{proxy+}
          $default, GET /users                                       | GET    | /groups        | $default
          $default, GET /users                                       | DELETE | /users         | $default
          $default, GET /users                                       | HEAD   | /users         | $default
          $default, GET /users                                       | OPTIONS| /users         | $default
          $default, GET /users                                       | FOO    | /users         | $default
          GET /users                                                 | DELETE | /users         | none
          GET /users                                                 | HEAD   | /users         | none
          GET /users                                                 | get    | /users         | none
          GET /users                                                 | GET    | /Users         | none
          GET /users                                                 | GET    | /users/        | none
          GET /users                                                 | GET    | //users        | none
          GET /users/{id}                                            | GET    | /users/        | none
          GET /users/{id}                                            | GET    | /users//1      | none
          GET /users/{id}                                            | GET    | /users/1/      | none
          GET /users/{id}                                            | GET    | /users/a%2Fb   | GET /users/{id}
          GET /users/{id}                                            | GET    | /users/..      | GET /users/{id}
          ANY /users/{proxy+}                                        | GET    | /users         | none
          ANY /users/{proxy+}                                        | GET    | /users/        | none
          GET /                                                      | GET    | /              | GET /
          GET /                                                      | GET    | //             | none
          $default                                                   | GET    | /              | $default
          $default                                                   | OPTIONS| *              | none
          """)
  void theMostSpecificRouteMatches(String routes, String method, String path, String expected) {
    var router = new Router(Apis.api(routes.trim().split(",\\s*")));

    var match = router.match(method, path);

    assertEquals(expected, match.map(RouteMatch::route).map(Route::routeKey).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stages         | path          | stage
          $default         | /users        | $default
          $default, dev    | /dev/users    | dev
          $default, dev    | /dev          | dev
          $default, dev    | /dev/         | dev
          $default, dev    | /users        | $default
          dev              | /users        | none
          dev, prod        | /prod/users   | prod
          dev              | /DEV/users    | none
          $default, dev    | /$default/x   | $default
          """)
  void theFirstPathSegmentSelectsTheStage(String stages, String path, String expected) {
    var declared = Arrays.stream(stages.trim().split(",\\s*")).map(Apis::stage).toList();
    var api = Apis.api(Optional.empty(), declared, Apis.route("$default"));

    var match = new Router(api).match("GET", path);

    assertEquals(expected, match.map(found -> found.stage().name()).orElse("none"));
  }

  @Test
  void routesAreMatchedWithoutTheStage() {
    var stages = List.of(Apis.stage("dev"));
    var router = new Router(Apis.api(Optional.empty(), stages, Apis.route("GET /users/{id}")));

    var match = router.match("GET", "/dev/users/ann").orElseThrow();

    assertEquals(Map.of("id", "ann"), match.pathParameters());
  }

  @Test
  void theRootOfAStageIsTheSlashPath() {
    var stages = List.of(Apis.stage("dev"));
    var router = new Router(Apis.api(Optional.empty(), stages, Apis.route("GET /")));

    var match = router.match("GET", "/dev");

    assertEquals("GET /", match.orElseThrow().route().routeKey());
  }

  @Test
  void pathParametersAreDecoded() {
    var router = new Router(Apis.api("GET /users/{id}/{proxy+}"));

    var match = router.match("GET", "/users/J%C3%BCrgen%20%23/a/b%2Fc").orElseThrow();

    assertEquals(Map.of("id", "Jürgen #", "proxy", "a/b/c"), match.pathParameters());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET users",
        "GET",
        "/users",
        "",
        "GET  /users",
        "TRACE /users",
        "get /users",
        "GET /users/",
        "GET //users",
        "GET /{proxy+}/a",
        "GET /a{b}",
        "GET /{}",
        "GET /a b"
      })
  void aRouteKeyThatAwsRejectsIsInvalid(String routeKey) {
    var api = Apis.api(routeKey);

    var denied = assertThrows(IllegalArgumentException.class, () -> new Router(api));

    assertEquals(
        ("Route key: is '%s'. Allowed: '$default', or 'METHOD /path' with a method of ANY,"
                + " DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, without a trailing slash, and"
                + " {name+} only as the last segment. Fix: correct the route key in the program.")
            .formatted(routeKey),
        denied.getMessage());
  }
}
