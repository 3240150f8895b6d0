package dev.skerry.handlers.users;

import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code PUT /users/{username}}: changes attributes of a user. */
@Operation(
    summary = "Change a user",
    description = "Changes the given attributes. `null` removes an optional attribute.",
    body = "UserChanges",
    parameters = {
      @Parameter(name = "username", in = "path", schema = "Username", example = "\"john\""),
      @Parameter(
          name = "If-Match",
          in = "header",
          description = "The versions that may be changed; without it, any version.",
          schema = "EntityTags",
          example = "\"\\\"1\\\"\"")
    },
    returns =
        @Returns(
            description = "The changed user",
            schema = "User",
            headers = "ETag",
            links = {"getUser", "deleteUser"}),
    problems = {ErrorCode.USER_NOT_FOUND, ErrorCode.VERSION_MISMATCH, ErrorCode.UNAVAILABLE})
public final class UpdateUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public UpdateUser() {
    this(Users.fromEnvironment(TableAction.UPDATE_ITEM));
  }

  UpdateUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var match = VersionMatch.ofIfMatch(request.entityTags("if-match"));
    var changes = UserInput.changes(request.json());
    var user = users.within(request.deadline()).update(username, changes, match);
    return UserJson.response(200, user);
  }
}
