package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores users. Each call is atomic: the store checks a condition together with the write. All
 * methods throw a {@link UserRepositoryException} if the call does not complete.
 */
interface UserRepository {

  /** Stores a new user; fails if a user has the username. */
  void create(User user);

  /** Returns a user with a consistent read, if it exists. */
  Optional<User> find(String username);

  /** Returns at most {@code limit} users, starting after a username if one is given. */
  UserPage list(int limit, Optional<String> after);

  /** Changes a user and returns it; fails if it does not exist or its version does not match. */
  User update(String username, Changes changes, VersionMatch match, Instant now);

  /** Deletes a user; fails if it does not exist or its version does not match. */
  void delete(String username, VersionMatch match);
}
