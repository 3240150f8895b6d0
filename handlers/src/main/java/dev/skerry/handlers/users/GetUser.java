package dev.skerry.handlers.users;

import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code GET /users/{username}}: returns a user, or 304 if the caller has this version. */
@Operation(
    summary = "Get a user",
    parameters = {
      @Parameter(name = "username", in = "path", schema = "Username", example = "\"john\""),
      @Parameter(
          name = "If-None-Match",
          in = "header",
          description = "The versions that you have.",
          schema = "EntityTags",
          example = "\"\\\"1\\\"\"")
    },
    returns = {
      @Returns(
          description = "The user",
          schema = "User",
          headers = {"ETag", "Cache-Control"},
          links = {"updateUser", "deleteUser"}),
      @Returns(
          status = 304,
          description = "You have the current version",
          headers = {"ETag", "Cache-Control"})
    },
    problems = {ErrorCode.USER_NOT_FOUND, ErrorCode.UNAVAILABLE})
public final class GetUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public GetUser() {
    this(Users.fromEnvironment(TableAction.GET_ITEM));
  }

  GetUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var ifNoneMatch = request.entityTags("if-none-match");
    var user = users.within(request.deadline()).get(username);
    var tag = Long.toString(user.version());
    var response =
        ifNoneMatch.isPresent() && ifNoneMatch.get().includes(tag)
            ? Response.empty(304).with("etag", UserJson.entityTag(user))
            : UserJson.response(200, user);
    // Only the caller may cache the user, and must revalidate it before each use.
    return response.with("cache-control", "private, no-cache");
  }
}
