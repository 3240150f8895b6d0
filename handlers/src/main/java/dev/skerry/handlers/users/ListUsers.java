package dev.skerry.handlers.users;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.Cursor;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.io.IOException;

/** {@code GET /users}: returns a page of all users. */
@Operation(
    summary = "List users",
    description = "The order is undefined. Users that change while you read pages may be missing.",
    parameters = {
      @Parameter(
          name = "limit",
          description = "The number of users on a page.",
          schema = "PageLimit",
          example = "25"),
      @Parameter(
          name = "cursor",
          description = "The `cursor` of the page before; without it, the first page.",
          schema = "{\"type\":\"string\"}",
          example = "\"jqfK9TE6dXNlcnM6am9obg\"")
    },
    returns = @Returns(description = "A page of users", schema = "UserPage"),
    problems = {ErrorCode.INVALID_CURSOR, ErrorCode.UNAVAILABLE})
public final class ListUsers extends HttpFunction {
  static final int MAX_LIMIT = 100;
  static final int DEFAULT_LIMIT = 25;
  private static final Cursor CURSOR = new Cursor("users");

  private final Users users;

  /** Creates the function in Lambda. */
  public ListUsers() {
    this(Users.fromEnvironment(TableAction.SCAN));
  }

  ListUsers(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var query = request.query();
    var limit = query.integer("limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    var after = query.text("cursor").map(ListUsers::username);
    var page = users.within(request.deadline()).list(limit, after);
    return Response.json(200, json -> write(json, page));
  }

  private static String username(String cursor) {
    var username = CURSOR.position(cursor);
    if (Username.RULE.validate("", username).isPresent()) {
      throw Cursor.invalid();
    }
    return username;
  }

  static void write(JsonGenerator json, UserPage page) throws IOException {
    json.writeArrayFieldStart("users");
    for (var user : page.users()) {
      json.writeStartObject();
      UserJson.writeMembers(json, user);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("cursor", page.last().map(CURSOR::after).orElse(null));
  }
}
