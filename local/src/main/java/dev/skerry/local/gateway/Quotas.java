package dev.skerry.local.gateway;

/** Quotas of API Gateway ("HTTP API quotas") and Lambda ("Lambda quotas"). */
final class Quotas {

  /** The maximum size of a body: 10 MB. */
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  /** The maximum size of the request line and all header values together. */
  static final int MAX_HEADER_BYTES = 10_240;

  /** The maximum size of an event, including the envelope and base64 encoding: 6 MB. */
  static final int MAX_EVENT_BYTES = 6 * 1024 * 1024;

  /** The timeout of the request for each of an issuer's two documents. */
  static final int ISSUER_TIMEOUT_MILLIS = 1_500;

  /** The maximum size of an issuer's document. */
  static final int MAX_ISSUER_DOCUMENT_BYTES = 150_000;

  private Quotas() {}
}
