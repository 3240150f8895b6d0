package dev.skerry.handlers.users;

import dev.skerry.handlers.http.RecordedResponse;
import dev.skerry.handlers.http.TestEvent;
import dev.skerry.handlers.idempotency.Idempotency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Calls the five functions with one repository and a fixed clock. */
final class UserFunctions {
  static final String ADA = "{\"username\":\"ada\",\"email\":\"ada@example.com\"}";

  /** The operations of {@link #call}. */
  static final List<String> OPERATIONS = List.of("create", "get", "list", "update", "delete");

  private final Users users;
  private final Idempotency idempotency;

  /** Ignores the header Idempotency-Key. */
  UserFunctions(Users users) {
    this(users, Idempotency.off());
  }

  UserFunctions(Users users, Idempotency idempotency) {
    this.users = users;
    this.idempotency = idempotency;
  }

  static UserFunctions inMemory() {
    var repository = new InMemoryUserRepository();
    return new UserFunctions(new Users(deadline -> repository, fixedClock()));
  }

  static Clock fixedClock() {
    return Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);
  }

  /** Calls an operation on the user ada. */
  RecordedResponse call(String operation) {
    return switch (operation) {
      case "create" -> create(ADA);
      case "get" -> get("ada");
      case "list" -> list("");
      case "update" -> update("ada", "{\"name\":\"Ada\"}");
      default -> delete("ada");
    };
  }

  RecordedResponse create(String json) {
    return create(TestEvent.post().json(json));
  }

  RecordedResponse create(TestEvent event) {
    return event.sendTo(creating());
  }

  /** Sends the text of an event. */
  RecordedResponse createFromEvent(String event) {
    return TestEvent.send(event, creating());
  }

  /** Returns the function that creates users. */
  CreateUser creating() {
    return new CreateUser(users, idempotency);
  }

  RecordedResponse list(String query) {
    return list(TestEvent.of("GET", "/v1/users").query(query));
  }

  RecordedResponse list(TestEvent event) {
    return event.sendTo(new ListUsers(users));
  }

  RecordedResponse get(String username) {
    return get(TestEvent.ofUser("GET", username));
  }

  RecordedResponse get(TestEvent event) {
    return event.sendTo(new GetUser(users));
  }

  RecordedResponse update(String username, String json) {
    return update(TestEvent.ofUser("PUT", username).json(json));
  }

  RecordedResponse update(TestEvent event) {
    return event.sendTo(new UpdateUser(users));
  }

  RecordedResponse delete(String username) {
    return delete(TestEvent.ofUser("DELETE", username));
  }

  RecordedResponse delete(TestEvent event) {
    return event.sendTo(new DeleteUser(users));
  }
}
