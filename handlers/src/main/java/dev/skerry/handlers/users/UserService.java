package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What can be done with users, for one request. */
final class UserService {
  private final UserRepository users;
  private final Clock clock;

  UserService(UserRepository users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  User create(NewUser wanted) {
    var now = now();
    var user = new User(wanted.username(), wanted.attributes(), 1, now, now);
    users.create(user);
    return user;
  }

  User get(String username) {
    return users.find(username).orElseThrow(UserService::notFound);
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

  static ApiException notFound() {
    return ApiException.of(ErrorCode.USER_NOT_FOUND, "No user has this username.");
  }

  static ApiException exists() {
    return ApiException.of(ErrorCode.USER_EXISTS, "A user has this username already.");
  }

  static ApiException mismatch() {
    return ApiException.of(
        ErrorCode.VERSION_MISMATCH, "The user's version is none of those in If-Match.");
  }
}
