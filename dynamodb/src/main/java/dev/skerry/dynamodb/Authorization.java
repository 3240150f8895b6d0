package dev.skerry.dynamodb;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import dev.skerry.dynamodb.protocol.Call;
import dev.skerry.dynamodb.protocol.Interceptor;
import dev.skerry.dynamodb.table.Arns;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks the authorizer before each operation. */
record Authorization(Authorizer authorizer, Arns arns) implements Interceptor {
  @Override
  public Map<String, Object> around(Call call, Supplier<Map<String, Object>> operation) {
    var caller = call.accessKeyId().orElse("");
    Resources.byAction(call, arns)
        .forEach(
            (action, resources) ->
                authorizer
                    .denial(caller, action, List.copyOf(resources))
                    .ifPresent(Authorization::deny));
    return operation.get();
  }

  private static void deny(String message) {
    throw new DynamoDbException(ErrorType.ACCESS_DENIED, message);
  }
}
