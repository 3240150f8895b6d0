package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
    return users.create(user, writeId);
  }

  User get(String username) {
    return users.find(username).orElseThrow(UserRepository::userNotFound);
  }

  UserPage list(int limit, Optional<String> after) {
    return users.list(limit, after);
  }

  User update(String username, Changes changes, VersionMatch match) {
    return users.update(username, changes, match, now());
  }

  void delete(String username, VersionMatch match) {
    users.delete(username, match);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
