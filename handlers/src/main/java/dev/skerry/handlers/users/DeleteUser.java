package dev.skerry.handlers.users;

import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code DELETE /users/{username}}: deletes a user. */
@Operation(
    summary = "Delete a user",
    parameters = {
      @Parameter(name = "username", in = "path", schema = "Username", example = "\"john\""),
      @Parameter(
          name = "If-Match",
          in = "header",
          description = "The versions that may be deleted; without it, any version.",
          schema = "EntityTags",
          example = "\"\\\"1\\\"\"")
    },
    returns =
        @Returns(
            description = "The user is deleted",
            schema =
                """
                {"type":"object","required":["message"],"properties":{"message":{"type":"string"}}}""",
            example = "{\"message\":\"User john was deleted\"}"),
    problems = {ErrorCode.USER_NOT_FOUND, ErrorCode.VERSION_MISMATCH, ErrorCode.UNAVAILABLE})
public final class DeleteUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public DeleteUser() {
    this(Users.fromEnvironment(TableAction.DELETE_ITEM));
  }

  DeleteUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var match = VersionMatch.ofIfMatch(request.entityTags("if-match"));
    users.within(request.deadline()).delete(username, match);
    return Response.json(
        200, json -> json.writeStringField("message", "User " + username + " was deleted"));
  }
}
