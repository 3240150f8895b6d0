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
 * Reads what a caller says of a user and collects all faults: first those of the username, then of
 * the attributes in their own order, then of other members in the document's order.
 */
final class UserForm {
  /** So many faults are told: a body could hold thousands of unknown members. */
  private static final int MAX_ERRORS = 50;

  private static final Set<String> READ_ONLY = Set.of("version", "createdAt", "updatedAt");

  private final Map<String, JsonValue> members;
  private final List<FieldError> fieldErrors = new ArrayList<>();
  private final Map<Attribute, String> given = new EnumMap<>(Attribute.class);
  private final Set<Attribute> removed = EnumSet.noneOf(Attribute.class);

  private UserForm(Map<String, JsonValue> members) {
    this.members = members;
  }

  /** A whole user; {@code null} is no value for any attribute. */
  static NewUser created(Map<String, JsonValue> members) {
    var form = new UserForm(members);
    var username = form.text(Username.FIELD, Username.RULE, true);
    for (var attribute : Attribute.values()) {
      form.read(attribute, attribute.required());
    }
    form.refuseOthers(Set.of(Username.FIELD));
    return new NewUser(username.orElseThrow(), form.given);
  }

  /** Changes of some attributes; {@code null} removes an optional one. */
  static Changes changed(Map<String, JsonValue> members) {
    var form = new UserForm(members);
    for (var attribute : Attribute.values()) {
      if (!attribute.required() && form.isNull(attribute)) {
        form.removed.add(attribute);
      } else {
        form.read(attribute, false);
      }
    }
    form.refuseOthers(Set.of());
    return new Changes(form.given, form.removed);
  }

  private boolean isNull(Attribute attribute) {
    return members.containsKey(attribute.field()) && members.get(attribute.field()).isNull();
  }

  private void read(Attribute attribute, boolean required) {
    text(attribute.field(), attribute.rule(), required)
        .ifPresent(text -> given.put(attribute, text));
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

  /** The last step: no member may be left over, and no fault. */
  private void refuseOthers(Set<String> known) {
    for (var field : members.keySet()) {
      if (!known.contains(field) && Attribute.of(field).isEmpty()) {
        fieldErrors.add(other(field));
      }
    }
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
