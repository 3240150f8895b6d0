package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** {@code PUT /users/{username}}: changes the given attributes of a user. */
public final class UpdateUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public UpdateUser() {
    this(Users.ofProcess(UpdateUser::rehearse));
  }

  UpdateUser(Users users) {
    this.users = users;
  }

  private static void rehearse(UserRepository users) {
    var changes = new Changes(Map.of(Attribute.NAME, "Nobody"), Set.of());
    users.update(DynamoUserRepository.NOBODY, changes, VersionMatch.ANY, Instant.EPOCH);
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var match = VersionMatch.of(request.entityTags("if-match"));
    var changes = UserForm.changed(request.json());
    var user = users.within(request.deadline()).update(username, changes, match);
    return UserJson.response(200, user);
  }
}
