package dev.skerry.handlers.docs;

import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A handler class and one of its descriptions.
 *
 * @param type the name of the class
 * @param idempotent whether callers may send an {@code Idempotency-Key}
 */
record DescribedHandler(String type, Operation operation, boolean idempotent) {
  private static final String ROOT = "dev.skerry.handlers.";

  /** Any handler may respond with these. */
  private static final Set<ErrorCode> COMMON =
      EnumSet.of(ErrorCode.NOT_ACCEPTABLE, ErrorCode.INTERNAL);

  private static final Set<ErrorCode> OF_BODY =
      EnumSet.of(
          ErrorCode.MALFORMED_JSON,
          ErrorCode.DUPLICATE_KEY,
          ErrorCode.TOO_DEEP,
          ErrorCode.INVALID_ENCODING,
          ErrorCode.CONTENT_TOO_LARGE,
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          ErrorCode.VALIDATION_FAILED);

  private static final Set<ErrorCode> OF_IDEMPOTENCY_KEY =
      EnumSet.of(
          ErrorCode.INVALID_HEADER,
          ErrorCode.REQUEST_IN_PROGRESS,
          ErrorCode.IDEMPOTENCY_KEY_REUSED);

  /** Returns the name of the description. */
  String name() {
    var path = operation.path().isEmpty() ? "" : operation.path() + " ";
    var handler = type.substring(ROOT.length());
    return path + handler + (idempotent ? " idempotent" : "");
  }

  /** Returns the package. */
  String group() {
    return type.substring(ROOT.length(), type.lastIndexOf('.'));
  }

  /** Returns the operation's id: the one given, or the name of the class. */
  String id() {
    var name = type.substring(type.lastIndexOf('.') + 1);
    return operation.id().isEmpty()
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : operation.id();
  }

  /** Returns all problems that the handler responds with. */
  Set<ErrorCode> problems() {
    var problems = EnumSet.copyOf(COMMON);
    problems.addAll(Arrays.asList(operation.problems()));
    if (!operation.body().isEmpty()) {
      problems.addAll(OF_BODY);
    }
    if (idempotent) {
      problems.addAll(OF_IDEMPOTENCY_KEY);
    }
    Stream.of(operation.parameters()).flatMap(DescribedHandler::problems).forEach(problems::add);
    return problems;
  }

  private static Stream<ErrorCode> problems(Parameter parameter) {
    return switch (parameter.in()) {
      case "header" -> Stream.of(ErrorCode.INVALID_HEADER);
      // A value with a slash is another path.
      case "path" -> Stream.of(ErrorCode.INVALID_PARAMETER, ErrorCode.ROUTE_NOT_FOUND);
      default -> Stream.of(ErrorCode.INVALID_PARAMETER);
    };
  }
}
