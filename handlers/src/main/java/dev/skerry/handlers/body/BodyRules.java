package dev.skerry.handlers.body;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import dev.skerry.handlers.http.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields that a request body may have. An invalid body is an {@link ApiException} with all
 * errors: of the fields in the order of these rules, then of other members in the order of the
 * document.
 */
public final class BodyRules {
  /** The maximum number of reported errors: a body may have thousands of unknown members. */
  private static final int MAX_ERRORS = 50;

  private final String resource;
  private final List<Field<?>> fields;
  private final Set<String> readOnly;

  private BodyRules(String resource, List<Field<?>> fields, Set<String> readOnly) {
    this.resource = resource;
    this.fields = fields;
    this.readOnly = readOnly;
  }

  /**
   * Returns rules without read-only members.
   *
   * @param resource what the body describes, such as {@code a user}; error messages show it
   */
  public static BodyRules of(String resource, Field<?>... fields) {
    return new BodyRules(resource, List.of(fields), Set.of());
  }

  /** Returns rules that name members which only the service sets, e.g. {@code createdAt}. */
  public BodyRules withReadOnly(String... names) {
    return new BodyRules(resource, fields, Set.of(names));
  }

  /** Returns the fields in order. */
  public List<Field<?>> fields() {
    return fields;
  }

  /** Returns the values of a new resource. Required fields must have a value. */
  public BodyValues read(Map<String, JsonValue> members) {
    return new Reader(members).read();
  }

  /**
   * Returns changes of a resource. Each field may be absent, and {@code null} removes an optional
   * one.
   */
  public BodyValues readChanges(Map<String, JsonValue> members) {
    return new Reader(members).readChanges();
  }

  private final class Reader {
    private final Map<String, JsonValue> members;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<Field<?>, Object> values = new HashMap<>();
    private final Set<Field<?>> removed = new HashSet<>();

    Reader(Map<String, JsonValue> members) {
      this.members = members;
    }

    BodyValues read() {
      for (var field : fields) {
        if (field.isRequired() && !members.containsKey(field.name())) {
          errors.add(FieldError.inBody(pointer(field.name()), "required", "Must be given."));
        } else {
          readValue(field);
        }
      }
      return values();
    }

    BodyValues readChanges() {
      for (var field : fields) {
        if (!field.isRequired() && isNull(field)) {
          removed.add(field);
        } else {
          readValue(field);
        }
      }
      return values();
    }

    private boolean isNull(Field<?> field) {
      var value = members.get(field.name());
      return value != null && value.isNull();
    }

    private void readValue(Field<?> field) {
      var value = members.get(field.name());
      if (value != null) {
        field
            .rule()
            .read(pointer(field.name()), value, errors::add)
            .ifPresent(read -> values.put(field, read));
      }
    }

    private BodyValues values() {
      members.keySet().stream().filter(this::isOther).map(this::other).forEach(errors::add);
      if (!errors.isEmpty()) {
        var count = errors.size() == 1 ? "1 fault." : errors.size() + " faults.";
        throw ApiException.of(ErrorCode.VALIDATION_FAILED, "The body has " + count)
            .withFieldErrors(errors.subList(0, Math.min(MAX_ERRORS, errors.size())));
      }
      return new BodyValues(values, removed);
    }

    private boolean isOther(String name) {
      return fields.stream().noneMatch(field -> field.name().equals(name));
    }

    private FieldError other(String name) {
      return readOnly.contains(name)
          ? FieldError.inBody(pointer(name), "readOnly", "Is set by the service.")
          : FieldError.inBody(pointer(name), "unknown", "Is no member of " + resource + ".");
    }

    private static String pointer(String name) {
      return "/" + name.replace("~", "~0").replace("/", "~1");
    }
  }
}
