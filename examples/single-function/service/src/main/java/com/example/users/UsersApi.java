package com.example.users;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** All requests of the API: this function routes them by method and path. */
public final class UsersApi implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final String USERS = "/users";
  private static final String USER = USERS + "/";

  private final Users users = Users.ofEnvironment();

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    var request = Request.of(event);
    if (request.path().equals(USERS)) {
      return request.isOneOf("POST") ? save(request) : Response.methodNotAllowed("POST");
    }
    if (request.path().startsWith(USER)) {
      return request.isOneOf("GET", "HEAD")
          ? find(request.path().substring(USER.length()))
          : Response.methodNotAllowed("GET, HEAD");
    }
    return Response.error(404, "Not found");
  }

  private Map<String, Object> save(Request request) {
    try {
      var user = User.ofJson(request.text());
      users.save(user);
      return Response.json(200, user.toJson());
    } catch (IllegalArgumentException invalid) {
      return Response.error(400, invalid.getMessage());
    }
  }

  private Map<String, Object> find(String userId) {
    return users
        .find(userId)
        .map(user -> Response.json(200, user.toJson()))
        .orElseGet(() -> Response.error(404, "Could not find user with provided \"userId\""));
  }
}
