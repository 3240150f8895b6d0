package dev.skerry.handlers.http;

import java.util.Optional;

/** Reads the trace id from X-Ray's header: {@code Root=1-5759e988-bd862e3fe1be46a994272793;…}. */
final class TraceId {
  /** The runtime sets this property for each invocation. The AWS SDK sends its value to AWS. */
  static final String INVOCATION_PROPERTY = "com.amazonaws.xray.traceHeader";

  static final String HEADER = "x-amzn-trace-id";

  private static final String NAME = "Root=";
  private static final String PATTERN = "1-xxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx";
  private static final String HEX_DIGITS = "0123456789abcdef";

  private TraceId() {}

  /** Returns the id under which X-Ray records this invocation; empty outside of Lambda. */
  static Optional<String> ofInvocation() {
    return ofHeader(System.getProperty(INVOCATION_PROPERTY, ""));
  }

  /** Returns the id in a header. It has the format of a trace id, whatever a caller sends. */
  static Optional<String> ofHeader(String header) {
    var start = header.indexOf(NAME) + NAME.length();
    var end = start + PATTERN.length();
    if (start < NAME.length() || end > header.length()) {
      return Optional.empty();
    }
    var id = header.substring(start, end);
    return isTraceId(id) ? Optional.of(id) : Optional.empty();
  }

  private static boolean isTraceId(String id) {
    for (int i = 0; i < PATTERN.length(); i++) {
      var expected = PATTERN.charAt(i) == 'x' ? HEX_DIGITS : PATTERN.substring(i, i + 1);
      if (expected.indexOf(id.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
