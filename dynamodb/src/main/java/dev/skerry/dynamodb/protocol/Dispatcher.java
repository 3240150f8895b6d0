package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.json.Input;
import dev.skerry.dynamodb.json.Json;
import dev.skerry.dynamodb.operation.Operation;
import dev.skerry.dynamodb.validation.Validation;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests without HTTP: a target and a body in, a response out. */
public final class Dispatcher {
  private final Function<String, Optional<Operation>> operations;
  private final Interceptor interceptor;

  /**
   * A dispatcher.
   *
   * @param operations the operations by name
   * @param interceptor runs around them
   */
  public Dispatcher(Function<String, Optional<Operation>> operations, Interceptor interceptor) {
    this.operations = operations;
    this.interceptor = interceptor;
  }

  /**
   * Answers a request.
   *
   * @param target the header X-Amz-Target; null if absent
   * @param body the body
   * @param accessKeyId finds the caller's access key, or throws the error of its absence
   */
  public Response dispatch(String target, byte[] body, Supplier<String> accessKeyId) {
    try {
      var document = body.length == 0 ? null : Json.read(body);
      if (target == null || !Validation.isKnown(target)) {
        throw new DynamoDbException(ErrorType.UNKNOWN_OPERATION, null);
      }
      var caller = Optional.of(accessKeyId.get());
      var name = target.substring(target.indexOf('.') + 1);
      var call = new Call(name, input(document), caller);
      return Response.of(
          interceptor.around(validated(call), () -> operation(name).answer(call.input())));
    } catch (DynamoDbException error) {
      return Response.of(error);
    } catch (Interceptor.ResponseReplaced replaced) {
      return replaced.response();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      System.getLogger("dev.skerry.dynamodb").log(Level.ERROR, target + " failed", failure);
      return Response.of(
          new DynamoDbException(
              ErrorType.INTERNAL_SERVER_ERROR,
              "The request processing has failed because of an unknown error, exception or"
                  + " failure."));
    }
  }

  /** Answers a call in this JVM: nothing intercepts it. */
  public Map<String, Object> call(String name, byte[] body) {
    var operation = operation(name);
    return operation.answer(
        validated(new Call(name, input(Json.read(body)), Optional.empty())).input());
  }

  private Operation operation(String name) {
    return operations
        .apply(name)
        .orElseThrow(
            () ->
                new DynamoDbException(
                    ErrorType.UNKNOWN_OPERATION,
                    "The embedded DynamoDB does not have the operation " + name + "."));
  }

  private static Call validated(Call call) {
    Validation.validate(call.operation(), call.input().members());
    return call;
  }

  @SuppressWarnings("unchecked")
  private static Input input(Object document) {
    if (!(document instanceof Map)) {
      throw new DynamoDbException(ErrorType.SERIALIZATION, null);
    }
    return new Input((Map<String, Object>) document);
  }
}
