package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/** The operations on users, for one request. Their errors are {@link ApiException}s. */
final class UserService {
  private final UserRepository users;
  private final Clock clock;

  UserService(UserRepository users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  /** Creates a user. A repeated write with the same id returns the stored user. */
  User create(NewUser newUser, String writeId) {
    var now = now();
    var user = new User(newUser.username(), newUser.attributes(), 1, now, now);
    return call(() -> users.create(user, writeId));
  }

  User get(String username) {
    return users.find(username).orElseThrow(UserService::userNotFound);
  }

  UserPage list(int limit, Optional<String> after) {
    return users.list(limit, after);
  }

  User update(String username, Changes changes, VersionMatch match) {
    return call(() -> users.update(username, changes, match, now()));
  }

  void delete(String username, VersionMatch match) {
    call(
        () -> {
          users.delete(username, match);
          return null;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Calls a repository and converts its exceptions. */
  private static <T> T call(Supplier<T> repositoryCall) {
    try {
      return repositoryCall.get();
    } catch (UserRepositoryException e) {
      throw toApiException(e);
    }
  }

  private static ApiException toApiException(UserRepositoryException e) {
    return switch (e.reason()) {
      case USER_EXISTS ->
          ApiException.of(ErrorCode.USER_EXISTS, "A user has this username already.");
      case USER_NOT_FOUND -> userNotFound();
      case VERSION_MISMATCH ->
          ApiException.of(
              ErrorCode.VERSION_MISMATCH, "The user's version is none of those in If-Match.");
    };
  }

  private static ApiException userNotFound() {
    return ApiException.of(ErrorCode.USER_NOT_FOUND, "No user has this username.");
  }
}
