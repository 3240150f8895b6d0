package dev.skerry.serverless.monitoring;

import java.math.BigDecimal;

/** What an alarm says: its kind's text, filled with what the alarm is set to. */
final class AlarmText {
  private AlarmText() {}

  static String of(AlarmRule rule) {
    var threshold = BigDecimal.valueOf(rule.threshold());
    return rule.kind()
        .text()
        .replace("{who}", rule.who())
        .replace("{percent}", plain(threshold.movePointRight(2)))
        .replace("{limit}", plain(threshold))
        .replace("{times}", times(threshold))
        .replace("{span}", span(rule.periodSeconds() / 60, rule.datapoints()));
  }

  /** A number as people write it: 5, not 5.0. */
  static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String times(BigDecimal threshold) {
    if (threshold.signum() == 0) {
      return "";
    }
    return " more than " + (plain(threshold).equals("1") ? "once" : plain(threshold) + " times");
  }

  private static String span(int minutes, int datapoints) {
    var one = minutes == 1 ? "a minute" : minutes + " minutes";
    if (datapoints == 1) {
      return "within " + one;
    }
    return "in each of " + datapoints + (minutes == 1 ? " minutes" : " spans of " + one);
  }
}
