package dev.skerry.handlers.users;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Validates a caller's JSON of a user and reports all errors together: of the username, of
 * attributes in the order of {@link Attribute}, and of other members in the order of the document.
 */
final class UserInput {
  /** The maximum number of reported errors: a body may have thousands of unknown members. */
  private static final int MAX_ERRORS = 50;

  private static final Set<String> READ_ONLY = Set.of("version", "createdAt", "updatedAt");

  private final Map<String, JsonValue> members;
  private final List<FieldError> fieldErrors = new ArrayList<>();
  private final Map<Attribute, String> values = new EnumMap<>(Attribute.class);
  private final Set<Attribute> removed = EnumSet.noneOf(Attribute.class);

  private UserInput(Map<String, JsonValue> members) {
    this.members = members;
  }

  /** Returns the data of a user to create; rejects {@code null} values. */
  static NewUser newUser(Map<String, JsonValue> members) {
    var input = new UserInput(members);
    var username = input.text(Username.FIELD, Username.RULE, true);
    for (var attribute : Attribute.values()) {
      input.read(attribute, attribute.required());
    }
    input.rejectOthers(Set.of(Username.FIELD));
    input.throwIfInvalid();
    return new NewUser(username.orElseThrow(), input.values);
  }

  /** Returns the changes of a user; {@code null} removes an optional attribute. */
  static Changes changes(Map<String, JsonValue> members) {
    var input = new UserInput(members);
    for (var attribute : Attribute.values()) {
      if (!attribute.required() && input.isNull(attribute)) {
        input.removed.add(attribute);
      } else {
        input.read(attribute, false);
      }
    }
    input.rejectOthers(Set.of());
    input.throwIfInvalid();
    return new Changes(input.values, input.removed);
  }

  private boolean isNull(Attribute attribute) {
    return members.containsKey(attribute.field()) && members.get(attribute.field()).isNull();
  }

  private void read(Attribute attribute, boolean required) {
    text(attribute.field(), attribute.rule(), required)
        .ifPresent(text -> values.put(attribute, text));
  }

  private Optional<String> text(String field, TextRule rule, boolean required) {
    var pointer = "/" + field;
    var value = members.get(field);
    if (value == null) {
      if (required) {
        fieldErrors.add(FieldError.inBody(pointer, "required", "Must be given."));
      }
      return Optional.empty();
    }
    if (!value.isText()) {
      fieldErrors.add(FieldError.inBody(pointer, "type", "Must be a string."));
      return Optional.empty();
    }
    var error = rule.validate(pointer, value.text());
    error.ifPresent(fieldErrors::add);
    return error.isPresent() ? Optional.empty() : Optional.of(value.text());
  }

  private void rejectOthers(Set<String> known) {
    for (var field : members.keySet()) {
      if (!known.contains(field) && Attribute.ofField(field).isEmpty()) {
        fieldErrors.add(other(field));
      }
    }
  }

  private void throwIfInvalid() {
    if (!fieldErrors.isEmpty()) {
      var count = fieldErrors.size() == 1 ? "1 fault." : fieldErrors.size() + " faults.";
      throw ApiException.of(ErrorCode.VALIDATION_FAILED, "The body has " + count)
          .withFieldErrors(fieldErrors.subList(0, Math.min(MAX_ERRORS, fieldErrors.size())));
    }
  }

  private static FieldError other(String field) {
    var pointer = "/" + field.replace("~", "~0").replace("/", "~1");
    var readOnly = READ_ONLY.contains(field) || field.equals(Username.FIELD);
    return readOnly
        ? FieldError.inBody(pointer, "readOnly", "Is set by the service.")
        : FieldError.inBody(pointer, "unknown", "Is no member of a user.");
  }
}
