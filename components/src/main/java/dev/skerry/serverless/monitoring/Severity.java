package dev.skerry.serverless.monitoring;

/** The severity of an alarm: {@link AlarmKind} and {@link BurnRate} set it. */
enum Severity {
  /** Users are affected now. The composite alarm {@code service} notifies once per outage. */
  PAGE,
  /** Someone should investigate within the day. Each alarm notifies separately. */
  TICKET,
  /** Visible on the dashboard, without a notification. */
  INFO
}
