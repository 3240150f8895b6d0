package dev.skerry.handlers.users;

import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.idempotency.Idempotency;

/** {@code POST /users}: creates a user, once for each {@code Idempotency-Key}. */
@Operation(
    summary = "Create a user",
    body = "NewUser",
    returns =
        @Returns(
            status = 201,
            description = "The new user",
            schema = "User",
            headers = {"ETag", "Location"},
            links = {"getUser", "updateUser", "deleteUser"}),
    problems = {ErrorCode.USER_EXISTS, ErrorCode.UNAVAILABLE},
    idempotent = true)
public final class CreateUser extends HttpFunction {
  private final Users users;
  private final Idempotency idempotency;

  /** Creates the function in Lambda. */
  public CreateUser() {
    this(Users.fromEnvironment(TableAction.PUT_ITEM), Idempotency.fromEnvironment());
  }

  CreateUser(Users users, Idempotency idempotency) {
    this.users = users;
    this.idempotency = idempotency;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    var newUser = UserInput.newUser(request.json());
    return idempotency.once(request, writeId -> create(request, newUser, writeId));
  }

  private Response create(Request request, NewUser newUser, String writeId) {
    var user = users.within(request.deadline()).create(newUser, writeId);
    return UserJson.response(201, user).with("location", request.path() + "/" + user.username());
  }
}
