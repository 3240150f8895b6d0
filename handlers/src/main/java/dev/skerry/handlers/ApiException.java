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
  private final transient Map<String, String> logFields;

  private ApiException(
      ErrorCode errorCode,
      String detail,
      Throwable cause,
      List<FieldError> fieldErrors,
      Map<String, Integer> extensions,
      Map<String, String> headers,
      Map<String, String> logFields) {
    super(detail, cause, false, false); // The log shows the cause's stack trace only.
    this.errorCode = errorCode;
    this.fieldErrors = List.copyOf(fieldErrors);
    this.extensions = extensions;
    this.headers = Map.copyOf(headers);
    this.logFields = logFields;
  }

  /** Creates an exception. The response shows {@code detail}. */
  public static ApiException of(ErrorCode errorCode, String detail) {
    return of(errorCode, detail, null);
  }

  /** Creates an exception with a cause. The log shows the cause, the response does not. */
  public static ApiException of(ErrorCode errorCode, String detail, Throwable cause) {
    return new ApiException(errorCode, detail, cause, List.of(), Map.of(), Map.of(), Map.of());
  }

  /** Returns a copy with all errors of the request, in the order of the response. */
  public ApiException withFieldErrors(List<FieldError> fieldErrors) {
    return new ApiException(
        errorCode, getMessage(), getCause(), fieldErrors, extensions, headers, logFields);
  }

  /** Returns a copy with extension members of the problem (RFC 9457), e.g. {@code limitBytes}. */
  public ApiException withExtensions(Map<String, Integer> extensions) {
    return new ApiException(
        errorCode, getMessage(), getCause(), fieldErrors, extensions, headers, logFields);
  }

  /** Returns a copy with headers of the response, e.g. {@code allow}. */
  public ApiException withHeaders(Map<String, String> headers) {
    return new ApiException(
        errorCode, getMessage(), getCause(), fieldErrors, extensions, headers, logFields);
  }

  /** Returns a copy with fields of the log line. They must not contain data of callers. */
  public ApiException withLogFields(Map<String, String> logFields) {
    return new ApiException(
        errorCode, getMessage(), getCause(), fieldErrors, extensions, headers, logFields);
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

  /** Returns fields of the log line, in their order; may be empty. */
  public Map<String, String> logFields() {
    return logFields;
  }

  /** Returns the headers of the response by lower-case name; may be empty. */
  public Map<String, String> headers() {
    return headers;
  }
}
