package dev.skerry.dynamodb.operation.item;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects the errors of a transaction's elements, each with AWS's reason in order. */
final class Cancellation {
  private static final Map<String, Object> OK = Map.of("Code", "None");
  private static final Map<ErrorType, String> CODES =
      Map.of(
          ErrorType.CONDITIONAL_CHECK_FAILED, "ConditionalCheckFailed",
          ErrorType.VALIDATION, "ValidationError");

  private Cancellation() {}

  /**
   * Maps all elements.
   *
   * @throws DynamoDbException TRANSACTION_CANCELED, if one or more have a condition or a key that
   *     fails
   */
  static <T, R> List<R> unlessAny(List<T> elements, Function<T, R> step) {
    var results = new ArrayList<R>();
    var reasons = new ArrayList<Map<String, Object>>();
    for (var element : elements) {
      try {
        results.add(step.apply(element));
        reasons.add(OK);
      } catch (DynamoDbException e) {
        reasons.add(reason(e));
      }
    }
    if (results.size() < elements.size()) {
      throw canceled(reasons);
    }
    return results;
  }

  /**
   * Checks all elements before any condition is evaluated.
   *
   * @throws DynamoDbException TRANSACTION_CANCELED, with the first invalid element as the only
   *     reason
   */
  static <T> void unlessInvalid(List<T> elements, Consumer<T> check) {
    for (var i = 0; i < elements.size(); i++) {
      try {
        check.accept(elements.get(i));
      } catch (DynamoDbException e) {
        var reasons = new ArrayList<>(Collections.nCopies(elements.size(), OK));
        reasons.set(i, reason(e));
        throw canceled(reasons);
      }
    }
  }

  private static DynamoDbException canceled(List<Map<String, Object>> reasons) {
    var codes =
        reasons.stream().map(it -> (String) it.get("Code")).collect(Collectors.joining(", "));
    return new DynamoDbException(
        ErrorType.TRANSACTION_CANCELED,
        "Transaction cancelled, please refer cancellation reasons for specific reasons ["
            + codes
            + "]",
        Map.of("CancellationReasons", reasons));
  }

  private static Map<String, Object> reason(DynamoDbException e) {
    var code = CODES.get(e.type());
    if (code == null) {
      throw e;
    }
    var reason = new LinkedHashMap<String, Object>();
    reason.put("Code", code);
    reason.put("Message", e.getMessage());
    reason.putAll(e.members());
    return reason;
  }
}
