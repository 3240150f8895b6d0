package dev.skerry.handlers.users;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.body.TextRule;
import dev.skerry.handlers.docs.BodySchemas;
import dev.skerry.handlers.docs.Schemas;
import dev.skerry.handlers.http.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON schemas of users. */
public final class UserSchemas implements Schemas {
  private static final String NEW_USER =
      "{\"username\":\"john\",\"email\":\"john@example.com\",\"country\":\"US\"}";
  private static final String CHANGES = "{\"state\":\"WA\",\"name\":null}";
  private static final Instant CREATED = Instant.parse("2026-01-31T12:00:00Z");
  private static final User JOHN =
      new User(
          "john",
          Map.of(Attribute.EMAIL, "john@example.com", Attribute.COUNTRY, "US"),
          1,
          CREATED,
          CREATED);

  @Override
  public List<Schema> all() {
    return List.of(
        new Schema("Username", BodySchemas.of(Username.RULE), "\"john\""),
        new Schema("NewUser", BodySchemas.ofNew(UserInput.NEW_USER), NEW_USER),
        new Schema("UserChanges", BodySchemas.ofChanges(UserInput.CHANGES), CHANGES),
        new Schema("User", Json.object(UserSchemas::writeUser), user()),
        new Schema("UserPage", Json.object(UserSchemas::writePage), page()),
        new Schema("PageLimit", Json.object(UserSchemas::writeLimit), "25"));
  }

  private static String user() {
    return Json.object(json -> UserJson.writeMembers(json, JOHN));
  }

  private static String page() {
    var page = new UserPage(List.of(JOHN), Optional.of(JOHN.username()));
    return Json.object(json -> ListUsers.write(json, page));
  }

  /** Other members are valid: a later version of the API may add some. */
  private static void writeUser(JsonGenerator json) throws IOException {
    json.writeStringField("type", "object");
    json.writeArrayFieldStart("required");
    for (var field : UserInput.NEW_USER.fields()) {
      if (field.isRequired()) {
        json.writeString(field.name());
      }
    }
    json.writeString("version");
    json.writeString("createdAt");
    json.writeString("updatedAt");
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    for (var field : UserInput.NEW_USER.fields()) {
      writeText(json, field.name(), (TextRule) field.rule());
    }
    writeVersion(json);
    writeTime(json, "createdAt");
    writeTime(json, "updatedAt");
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, TextRule rule) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("type", "string");
    BodySchemas.writeLength(json, rule);
    json.writeEndObject();
  }

  private static void writeVersion(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("version");
    json.writeStringField("description", "1 after creation; each change adds 1.");
    json.writeStringField("type", "integer");
    json.writeNumberField("minimum", 1);
    json.writeEndObject();
  }

  private static void writeTime(JsonGenerator json, String name) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("type", "string");
    json.writeStringField("format", "date-time");
    json.writeEndObject();
  }

  private static void writePage(JsonGenerator json) throws IOException {
    json.writeStringField("type", "object");
    json.writeFieldName("required");
    json.writeRawValue("[\"users\",\"cursor\"]");
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("users");
    json.writeStringField("type", "array");
    json.writeNumberField("maxItems", ListUsers.MAX_LIMIT);
    json.writeFieldName("items");
    json.writeRawValue("{\"$ref\":\"#/components/schemas/User\"}");
    json.writeEndObject();
    json.writeObjectFieldStart("cursor");
    json.writeStringField("description", "The parameter `cursor` of the next page.");
    json.writeFieldName("type");
    json.writeRawValue("[\"string\",\"null\"]");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeLimit(JsonGenerator json) throws IOException {
    json.writeStringField("type", "integer");
    json.writeNumberField("minimum", 1);
    json.writeNumberField("maximum", ListUsers.MAX_LIMIT);
    json.writeNumberField("default", ListUsers.DEFAULT_LIMIT);
  }
}
