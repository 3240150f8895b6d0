package dev.skerry.serverless.monitoring;

import java.math.BigDecimal;

/** Creates the description of an alarm: the text of its kind, with the values of its rule. */
final class AlarmText {
  private AlarmText() {}

  static String of(AlarmRule rule) {
    var threshold = BigDecimal.valueOf(rule.threshold());
    return rule.kind()
        .text()
        .replace("{subject}", rule.subject())
        .replace("{percent}", plain(threshold.movePointRight(2)))
        .replace("{limit}", plain(threshold))
        .replace("{times}", times(threshold))
        .replace("{span}", span(rule.periodSeconds() / 60, rule.datapoints()));
  }

  /** Returns a number without trailing zeros: 5, not 5.0. */
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
