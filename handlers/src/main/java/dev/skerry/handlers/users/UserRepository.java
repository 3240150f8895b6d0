package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Where users are kept, for one request. Each call is atomic: a condition is checked with the
 * write, never before it. All throw {@link ApiException} {@link ErrorCode#UNAVAILABLE} where the
 * store cannot answer in time.
 */
interface UserRepository {

  /** Stores a new user, or fails with {@link ErrorCode#USER_EXISTS}. */
  void create(User user);

  /** The user, as the last write left it. */
  Optional<User> find(String username);

  /** At most {@code limit} users after the given one. */
  UserPage list(int limit, Optional<String> after);

  /**
   * Changes a user and returns it; without changes, returns it as it is.
   *
   * @throws ApiException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#VERSION_MISMATCH}
   */
  User update(String username, Changes changes, VersionMatch match, Instant now);

  /**
   * Removes a user.
   *
   * @throws ApiException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#VERSION_MISMATCH}
   */
  void delete(String username, VersionMatch match);
}
