package dev.skerry.handlers;

import java.util.List;
import java.util.Map;

/**
 * A request that failed with one of the API's {@link ErrorCode}s. {@code http.Problem} converts it
 * to an HTTP response.
 */
public final class ApiException extends RuntimeException {
  private final ErrorCode errorCode;
  private final transient List<FieldError> fieldErrors;
  private final transient Map<String, Integer> extensions;
  private final transient Map<String, String> headers;

  private ApiException(
      ErrorCode errorCode,
      String detail,
      Throwable cause,
      List<FieldError> fieldErrors,
      Map<String, Integer> extensions,
      Map<String, String> headers) {
    super(detail, cause, false, false); // The log shows the cause's stack trace only.
    this.errorCode = errorCode;
    this.fieldErrors = List.copyOf(fieldErrors);
    this.extensions = extensions;
    this.headers = Map.copyOf(headers);
  }

  /** Creates an exception. The response shows {@code detail}. */
  public static ApiException of(ErrorCode errorCode, String detail) {
    return of(errorCode, detail, null);
  }

  /** Creates an exception with a cause. The log shows the cause, the response does not. */
  public static ApiException of(ErrorCode errorCode, String detail, Throwable cause) {
    return new ApiException(errorCode, detail, cause, List.of(), Map.of(), Map.of());
  }

  /** Returns a copy with all errors of the request, in the order of the response. */
  public ApiException withFieldErrors(List<FieldError> fieldErrors) {
    return new ApiException(errorCode, getMessage(), getCause(), fieldErrors, extensions, headers);
  }

  /** Returns a copy with extension members of the problem (RFC 9457), e.g. {@code limitBytes}. */
  public ApiException withExtensions(Map<String, Integer> extensions) {
    return new ApiException(errorCode, getMessage(), getCause(), fieldErrors, extensions, headers);
  }

  /** Returns a copy with headers of the response, e.g. {@code allow}. */
  public ApiException withHeaders(Map<String, String> headers) {
    return new ApiException(errorCode, getMessage(), getCause(), fieldErrors, extensions, headers);
  }

  /** Returns the error code. */
  public ErrorCode errorCode() {
    return errorCode;
  }

  /** Returns the errors of fields, parameters and headers; may be empty. */
  public List<FieldError> fieldErrors() {
    return fieldErrors;
  }

  /** Returns the problem's extension members; may be empty. */
  public Map<String, Integer> extensions() {
    return extensions;
  }

  /** Returns the headers of the response by lower-case name; may be empty. */
  public Map<String, String> headers() {
    return headers;
  }
}
