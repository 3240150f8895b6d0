package dev.skerry.dynamodb.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.store.Stores;
import dev.skerry.dynamodb.validation.Validation;
import java.util.Map;

/** Answers requests in JSON with single quotes, on a clock that the test moves. */
public final class TestEngine {
  private final TestClock clock;
  private final Engine engine;

  public TestEngine() {
    this(Stores.inMemory(), new TestClock());
  }

  public TestEngine(Store store, TestClock clock) {
    this.clock = clock;
    this.engine = Engine.open(store, clock, "eu-west-1");
  }

  public TestClock clock() {
    return clock;
  }

  public Engine engine() {
    return engine;
  }

  /** The response as a client reads it. */
  public Input answer(String operation, String json) {
    var request = new Input(read(json));
    Validation.validate(operation, request.members());
    var response = new Operations(engine).get(operation).orElseThrow().answer(request);
    return new Input(read(write(response)));
  }

  /** The short name of the error and its message. */
  public String error(String operation, String json) {
    var error = assertThrows(DynamoDbException.class, () -> answer(operation, json));
    var name = error.type().wireName();
    return name.substring(name.indexOf('#') + 1) + ": " + error.getMessage();
  }

  /** Reads a JSON object with single or double quotes. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(String json) {
    return (Map<String, Object>) Json.read(json.replace('\'', '"').getBytes(UTF_8));
  }

  public static String write(Map<String, Object> json) {
    return new String(Json.write(json), UTF_8);
  }
}
