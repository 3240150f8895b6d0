package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores users. Each call is atomic: the store checks a condition together with the write. A write
 * whose condition is false throws a {@link UserRepositoryException}. If the store fails, each
 * method throws an {@link dev.skerry.handlers.ApiException}.
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
}
