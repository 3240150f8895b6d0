package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code GET /users/{username}}: one user, or nothing new for a caller who has this version. */
public final class GetUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public GetUser() {
    this(Users.ofProcess(users -> users.find(DynamoUserRepository.NOBODY)));
  }

  GetUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var username = Username.ofPath(request.pathParameter(Username.FIELD));
    var known = request.entityTags("if-none-match");
    var user = users.within(request.deadline()).get(username);
    var isKnown = known.isPresent() && known.get().includes(user.tag());
    var response =
        isKnown
            ? Response.empty(304).with("etag", UserJson.tag(user))
            : UserJson.response(200, user);
    // To be kept by the caller alone, and never used without asking whether it is current.
    return response.with("cache-control", "private, no-cache");
  }
}
