package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code DELETE /users/{username}}: deletes a user. */
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
