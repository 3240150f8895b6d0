package dev.skerry.handlers.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The response of a function, and what the function logged. */
public record RecordedResponse(int status, Map<String, String> headers, String body, String log) {

  static RecordedResponse parse(String event, String log) {
    var members = asObject(read(event));
    var headers = new HashMap<String, String>();
    asObject(members.get("headers")).forEach((name, value) -> headers.put(name, value.toString()));
    return new RecordedResponse(
        Integer.parseInt(members.get("statusCode").toString()),
        headers,
        members.get("body").toString(),
        log);
  }

  public String header(String name) {
    return headers.get(name);
  }

  /** Returns the last segment of the problem's type. */
  public String slug() {
    var type = member("type").toString();
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** Returns the names of the body's members. */
  public Set<String> members() {
    return asObject(read(body)).keySet();
  }

  /** Returns a member of the body. */
  public Object member(String name) {
    return asObject(read(body)).get(name);
  }

  /** Returns a field of the log line; null if the line does not have it. */
  public Object logged(String field) {
    return asObject(read(log)).get(field);
  }

  /** Returns the field errors of a problem, each as {@code /email format}. */
  public List<String> fieldErrors() {
    var fieldErrors = new ArrayList<String>();
    for (var error : (List<?>) member("errors")) {
      var values = new ArrayList<>(asObject(error).values());
      fieldErrors.add(values.get(0) + " " + values.get(1));
    }
    return fieldErrors;
  }

  static Object read(String json) {
    try (var parser = Json.TRUSTED.createParser(json)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      var list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return parser.getText();
    }
    var object = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return object;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(Object value) {
    return (Map<String, Object>) value;
  }
}
