package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code GET /users/{username}}: one user, or nothing new for a caller who has this version. */
public final class GetUser extends HttpFunction {
  private final Users users;

  /** The function as Lambda makes it. */
  public GetUser() {
    this(Users.ofProcess(users -> users.find(DynamoUserRepository.NOBODY)));
  }

  GetUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response answer(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var known = request.entityTags("if-none-match");
    var user = users.within(request.deadline()).get(username);
    if (known.isPresent() && known.get().includes(user.tag())) {
      return Response.empty(304).with("etag", UserJson.tag(user));
    }
    return UserJson.response(200, user);
  }
}
