package dev.skerry.local.gateway;

/** The sizes that a request may have (API Gateway's "HTTP API quotas", Lambda's "quotas"). */
final class Quotas {

  /** The largest body: 10 MB. */
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /** The largest request line with all header values. */
  static final int MAX_HEADER_BYTES = 10_240;

  /** The largest event that Lambda takes: 6 MB, the envelope and base64 included. */
  static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  /** How long an issuer may take for each of its two documents. */
  static final int ISSUER_TIMEOUT_MILLIS = 1_500;

  /** The longest document of an issuer. */
  static final int MAX_ISSUER_DOCUMENT_BYTES = 150_000;

  private Quotas() {}
}
