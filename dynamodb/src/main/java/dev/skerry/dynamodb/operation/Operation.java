package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.json.Input;
import java.util.Map;

/** An operation of the API. */
@FunctionalInterface
public interface Operation {
  /**
   * Answers a request.
   *
   * @param input the request, whose members the validation has checked
   * @return the members of the response; it may contain Item and Value
   */
  Map<String, Object> answer(Input input);
}
