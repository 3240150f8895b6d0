package dev.skerry.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** examples/albums: items with two keys, for signed requests. */
@ExtendWith(PackagedCondition.class)
class AlbumsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String NOT_FOUND = error("The album does not exist");

  @AutoClose private static ServedExample served;

  @BeforeAll
  static void serve() throws Exception {
    served = ServedExample.of(ExampleProject.built("albums").folder());
  }

  @ParameterizedTest
  @CsvSource({"Portishead, Dummy", "Björk, Début – 1/2 & 3?", "'a+b=c', '100% %20'"})
  void anAlbumIsAddedChangedAndRemoved(String artist, String album) throws Exception {
    var path = path(artist, album);

    assertResponse(404, NOT_FOUND, send("GET", path, ""));
    assertResponse(
        201,
        json(artist, album, ",'genre':'pop'"),
        send("POST", "/item", json(artist, album, ",'genre':'pop','release_year':null")));
    assertResponse(200, json(artist, album, ",'genre':'pop'"), send("GET", path, ""));
    assertResponse(
        200,
        json(artist, album, ",'genre':'pop','release_year':1994"),
        send("PATCH", "/item", json(artist, album, ",'release_year':1994")));
    assertResponse(
        200,
        json(artist, album, ",'release_year':1995"),
        send("PATCH", "/item", json(artist, album, ",'release_year':1995,'genre':null")));
    assertResponse(200, json(artist, album, ",'release_year':1995"), send("GET", path, ""));
    assertEquals(204, send("DELETE", path, "").statusCode());
    assertResponse(404, NOT_FOUND, send("DELETE", path, ""));
    assertResponse(404, NOT_FOUND, send("GET", path, ""));
  }

  @Test
  void anExistingAlbumIsNotReplaced() throws Exception {
    send("POST", "/item", json("Can", "Future Days", ",'release_year':1973"));

    assertResponse(
        409,
        error("The album exists. Change it with PATCH"),
        send("POST", "/item", json("Can", "Future Days", ",'genre':'rock'")));
    assertResponse(
        200,
        json("Can", "Future Days", ",'release_year':1973"),
        send("GET", path("Can", "Future Days"), ""));
  }

  @Test
  void anotherArtistsAlbumOfTheSameNameIsAnotherAlbum() throws Exception {
    send("POST", "/item", json("Queen", "Greatest Hits", ""));

    assertResponse(404, NOT_FOUND, send("GET", path("ABBA", "Greatest Hits"), ""));
    assertResponse(404, NOT_FOUND, send("DELETE", path("ABBA", "Greatest Hits"), ""));
    assertResponse(
        201,
        json("ABBA", "Greatest Hits", ""),
        send("POST", "/item", json("ABBA", "Greatest Hits", "")));
  }

  @Test
  void anUnknownAlbumIsNotChanged() throws Exception {
    assertResponse(
        404, NOT_FOUND, send("PATCH", "/item", json("nobody", "nothing", ",'genre':'pop'")));
    assertResponse(404, NOT_FOUND, send("GET", path("nobody", "nothing"), ""));
  }

  @ParameterizedTest
  @CsvSource({
    "POST,   /item",
    "PATCH,  /item",
    "GET,    /item/Dummy?artist_name=Portishead",
    "DELETE, /item/Dummy?artist_name=Portishead",
  })
  void aRequestWithoutASignatureIsForbidden(String method, String path) throws Exception {
    var body = BodyPublishers.ofString(json("Portishead", "Unsigned", ""));
    var unsigned = HttpRequest.newBuilder(uri(path)).method(method, body);

    assertEquals(403, HTTP.send(unsigned.build(), BodyHandlers.ofString()).statusCode());
    assertResponse(404, NOT_FOUND, send("GET", path("Portishead", "Unsigned"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "7", "[]", "text", "{'artist_name':'a'", "{artist_name:a}"})
  void aBodyThatIsNotAnObjectIsInvalid(String body) throws Exception {
    for (var method : new String[] {"POST", "PATCH"}) {
      assertResponse(
          400, error("The body must be a JSON object"), send(method, "/item", quoted(body)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | artist_name must be a string of 1-1024 bytes; album_name must be a string of 1-1024 bytes",
        "{'artist_name':'a'} | album_name must be a string of 1-1024 bytes",
        "{'artist_name':7,'album_name':null} | artist_name must be a string of 1-1024 bytes; album_name must be a string of 1-1024 bytes",
        "{'artist_name':'','album_name':'b'} | artist_name must be a string of 1-1024 bytes",
        "{'artist_name':'\\ud800','album_name':'b'} | artist_name must be a string of 1-1024 bytes",
        "{'artist_name':'a','album_name':'b','genre':7} | genre must be a string of 1-1024 bytes, or null",
        "{'artist_name':'a','album_name':'b','genre':''} | genre must be a string of 1-1024 bytes, or null",
        "{'artist_name':'a','album_name':'b','release_year':'1994'} | release_year must be a whole number of 1-9999, or null",
        "{'artist_name':'a','album_name':'b','release_year':1994.5} | release_year must be a whole number of 1-9999, or null",
        "{'artist_name':'a','album_name':'b','release_year':0} | release_year must be a whole number of 1-9999, or null",
        "{'artist_name':'a','album_name':'b','release_year':10000} | release_year must be a whole number of 1-9999, or null",
        "{'artist_name':'a','album_name':'b','release_year':1e99999999} | release_year must be a whole number of 1-9999, or null",
        "{'artist_name':'a','album_name':'b','label':'x'} | 'label' is unknown",
      })
  void anInvalidMemberIsReportedWithAllOthers(String body, String message) throws Exception {
    for (var method : new String[] {"POST", "PATCH"}) {
      assertResponse(400, error(message), send(method, "/item", quoted(body)));
    }
    assertResponse(404, NOT_FOUND, send("GET", path("a", "b"), ""));
  }

  @Test
  void aChangeWithoutAMemberIsInvalid() throws Exception {
    assertResponse(
        400,
        error("genre or release_year must be given"),
        send("PATCH", "/item", json("Can", "Tago Mago", "")));
  }

  @Test
  void aBodyThatIsNotUtf8IsInvalid() throws Exception {
    var response = sendBytes("POST", "/item", new byte[] {'"', (byte) 0xff, '"'});

    assertResponse(400, error("The body must be text in UTF-8"), response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void aRequestWithoutAnArtistIsInvalid(String method) throws Exception {
    var message = error("artist_name must be a string of 1-1024 bytes");

    assertResponse(400, message, send(method, "/item/Dummy", ""));
    assertResponse(400, message, send(method, "/item/Dummy?artist_name=", ""));
    assertResponse(400, message, send(method, "/item/Dummy?artist=Portishead", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE"})
  void namesOf1024BytesAreTheLongest(String method) throws Exception {
    var longest = "ä".repeat(512);

    send("POST", "/item", json(longest, longest, ""));

    assertEquals(2, send(method, path(longest, longest), "").statusCode() / 100);
    assertResponse(
        400,
        error("artist_name must be a string of 1-1024 bytes"),
        send(method, path(longest + "a", "b"), ""));
    assertResponse(
        400,
        error("album_name must be a string of 1-1024 bytes"),
        send(method, path("a", longest + "a"), ""));
  }

  private static String path(String artist, String album) {
    return "/item/" + encoded(album) + "?artist_name=" + encoded(artist);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns an album, with apostrophes instead of quotation marks in the other members. */
  private static String json(String artist, String album, String more) {
    return "{\"artist_name\":%s,\"album_name\":%s%s}"
        .formatted(new JsonPrimitive(artist), new JsonPrimitive(album), quoted(more));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static String error(String message) {
    return "{\"error\":\"" + message + "\"}";
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    return sendBytes(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> sendBytes(String method, String path, byte[] body)
      throws Exception {
    var request = LocalSigner.signed(method, uri(path), body).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create(served.url() + path);
  }

  private static void assertResponse(int status, String body, HttpResponse<String> response) {
    assertEquals(status + " " + body, response.statusCode() + " " + response.body());
  }
}
