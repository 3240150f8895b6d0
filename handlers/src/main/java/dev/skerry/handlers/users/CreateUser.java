package dev.skerry.handlers.users;

import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;

/** {@code POST /users}: creates a user. */
public final class CreateUser extends HttpFunction {
  private final Users users;

  /** Creates the function in Lambda. */
  public CreateUser() {
    this(Users.fromEnvironment(TableAction.PUT_ITEM));
  }

  CreateUser(Users users) {
    this.users = users;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var newUser = UserInput.newUser(request.json());
    var user = users.within(request.deadline()).create(newUser);
    return UserJson.response(201, user).with("location", request.path() + "/" + user.username());
  }
}
