package dev.skerry.serverless;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.pulumi.asset.RemoteArchive;
import com.pulumi.provider.internal.models.ConstructRequest;
import com.pulumi.provider.internal.models.ConstructResponse;
import com.pulumi.provider.internal.properties.PropertyValue;
import com.pulumi.resources.ComponentResourceOptions;
import dev.skerry.serverless.provider.ComponentPackage;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/**
 * A component that a program in any language declares. Its inputs are JSON, with {@code {"archive":
 * url}} for an archive.
 */
public record ProvidedComponent(String component, JsonObject inputs) {
  /** The inputs of each component that the rows of {@code inputs.txt} extend. */
  private static final Map<String, String> BASES =
      Map.of(
          "UserTable",
          "{}",
          "LambdaLayer",
          "{'content': {'archive': 'https://example.com/layer.zip'}}",
          "ServerlessApi",
          "{'auth': 'iam', 'code': {'archive': 'https://example.com/code.zip'},"
              + " 'routes': [{'route': 'GET /users/{username}', 'handler': 'com.example.GetUser'}]}",
          "Monitoring",
          "{'apiId': 'a1b2c3', 'stageName': '$default',"
              + " 'functions': [{'name': 'getUser', 'functionName': 'getUser-1234567',"
              + " 'timeoutSeconds': 10}],"
              + " 'tables': [{'name': 'users', 'tableName': 'users-1234567'}]}");

  /** Returns a component with its base inputs. */
  public static ProvidedComponent base(String component) {
    return new ProvidedComponent(
        component, JsonParser.parseString(BASES.get(component)).getAsJsonObject());
  }

  /** Returns a copy with a value at a path; it creates missing objects. */
  public ProvidedComponent with(String path, JsonElement value) {
    var changed = inputs.deepCopy();
    if (path.isEmpty()) {
      value.getAsJsonObject().entrySet().forEach(it -> changed.add(it.getKey(), it.getValue()));
    } else {
      put(changed, path.split("\\."), 0, value);
    }
    return new ProvidedComponent(component, changed);
  }

  private static void put(JsonElement container, String[] path, int at, JsonElement value) {
    var step = path[at];
    if (at < path.length - 1) {
      put(member(container, step), path, at + 1, value);
    } else {
      container.getAsJsonObject().add(step, value);
    }
  }

  private static JsonElement member(JsonElement container, String step) {
    if (container instanceof JsonArray list) {
      return list.get(Integer.parseInt(step));
    }
    var object = container.getAsJsonObject();
    if (!object.has(step)) {
      object.add(step, new JsonObject());
    }
    return object.get(step);
  }

  /** Runs a program that declares the component. */
  public RecordedProgram run() {
    return RecordedProgram.run(
        ctx -> construct(component, "it", property(inputs).getObjectValue()));
  }

  /** Constructs a component as the host of the component package does. */
  public static CompletableFuture<ConstructResponse> construct(
      String component, String name, Map<String, PropertyValue> inputs) {
    var type = "aws-serverless:index:" + component;
    return new ComponentPackage()
        .construct(new ConstructRequest(type, name, inputs, ComponentResourceOptions.Empty));
  }

  private static PropertyValue property(JsonElement json) {
    if (json instanceof JsonArray list) {
      return PropertyValue.of(
          StreamSupport.stream(list.spliterator(), false)
              .map(ProvidedComponent::property)
              .toList());
    }
    if (json instanceof JsonObject object) {
      return object.has("archive")
          ? PropertyValue.of(new RemoteArchive(object.get("archive").getAsString()))
          : object(object);
    }
    var value = (JsonPrimitive) json;
    if (value.isBoolean()) {
      return PropertyValue.of(value.getAsBoolean());
    }
    return value.isNumber()
        ? PropertyValue.of(value.getAsDouble())
        : PropertyValue.of(value.getAsString());
  }

  private static PropertyValue object(JsonObject object) {
    var members = new HashMap<String, PropertyValue>();
    object.entrySet().forEach(entry -> members.put(entry.getKey(), property(entry.getValue())));
    return PropertyValue.of(members);
  }
}
