package dev.skerry.handlers.users;

import dev.skerry.handlers.http.Answer;
import dev.skerry.handlers.http.TestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The five functions over one store, at a moment that stands still. */
final class UserFunctions {
  static final String ADA = "{\"username\":\"ada\",\"email\":\"ada@example.com\"}";

  private final Users users;

  UserFunctions(UserRepository repository) {
    this(new Users(deadline -> repository, fixedClock()));
  }

  UserFunctions(Users users) {
    this.users = users;
  }

  static UserFunctions inMemory() {
    return new UserFunctions(new InMemoryUserRepository());
  }

  static Clock fixedClock() {
    return Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);
  }

  Answer create(String json) {
    return create(TestEvent.of("POST", "/v1/users").json(json));
  }

  Answer create(TestEvent event) {
    return event.sendTo(new CreateUser(users));
  }

  /** An event in its own bytes. */
  Answer createBy(String event) {
    return TestEvent.send(event, new CreateUser(users));
  }

  Answer list(String query) {
    return TestEvent.of("GET", "/v1/users").query(query).sendTo(new ListUsers(users));
  }

  Answer get(String username) {
    return get(TestEvent.ofUser("GET", username));
  }

  Answer get(TestEvent event) {
    return event.sendTo(new GetUser(users));
  }

  Answer update(String username, String json) {
    return update(TestEvent.ofUser("PUT", username).json(json));
  }

  Answer update(TestEvent event) {
    return event.sendTo(new UpdateUser(users));
  }

  Answer delete(String username) {
    return delete(TestEvent.ofUser("DELETE", username));
  }

  Answer delete(TestEvent event) {
    return event.sendTo(new DeleteUser(users));
  }
}
