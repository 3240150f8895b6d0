package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Stores users. Each call is atomic: the store checks a condition together with the write. A write
 * whose condition is false throws one of the exceptions that this interface creates. If the store
 * fails, each method throws {@link ErrorCode#UNAVAILABLE}.
 */
interface UserRepository {

  /**
   * Stores a new user and returns it; fails if another write created a user of this username.
   *
   * @param writeId the id of the write: if a write with this id created the user already, returns
   *     the stored user
   */
  User create(User user, String writeId);

  /** Returns a user with a consistent read, if it exists. */
  Optional<User> find(String username);

  /** Returns at most {@code limit} users, starting after a username if one is given. */
  UserPage list(int limit, Optional<String> after);

  /** Changes a user and returns it; fails if it does not exist or its version does not match. */
  User update(String username, Changes changes, VersionMatch match, Instant now);

  /** Deletes a user; fails if it does not exist or its version does not match. */
  void delete(String username, VersionMatch match);

  static ApiException userExists() {
    return ApiException.of(ErrorCode.USER_EXISTS, "A user has this username already.");
  }

  static ApiException userNotFound() {
    return ApiException.of(ErrorCode.USER_NOT_FOUND, "No user has this username.");
  }

  static ApiException versionMismatch() {
    return ApiException.of(
        ErrorCode.VERSION_MISMATCH, "The user's version is none of those in If-Match.");
  }
}
