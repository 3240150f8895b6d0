package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code PUT /users/{username}}: changes attributes of a user. */
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
