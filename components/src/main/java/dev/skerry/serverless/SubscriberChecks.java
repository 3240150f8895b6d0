package dev.skerry.serverless;

import java.util.Objects;
import java.util.regex.Pattern;

/** What {@link Monitoring} refuses of those who are told. */
record SubscriberChecks(MonitoringArgs args, Faults faults) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final Pattern SLACK_ID = Pattern.compile("[A-Z0-9]{1,255}");

  void run() {
    var emails = Lists.orEmpty(args.emails);
    for (var email : emails) {
      faults.refuseUnlessLike(EMAIL, "addresses, name@domain.tld", "emails", email);
    }
    MonitoringChecks.refuseTwice("emails", emails, faults);
    if (args.slack != null) {
      refuseSlack(args.slack, faults.in("slack"));
    }
    if (!MonitoringSettings.alarms(args)) {
      refuseUnheard("emails", emails.isEmpty() ? null : emails, "is " + emails);
      refuseUnheard("slack", args.slack, "is set");
      refuseUnheard("webhookUrl", args.webhookUrl, "is set");
      refuseUnheard("topicArn", args.topicArn, "is set");
    }
  }

  private static void refuseSlack(SlackArgs slack, Faults faults) {
    refuseId("teamId", slack.teamId, "T0123ABCD", faults);
    refuseId("channelId", slack.channelId, "C0123ABCD", faults);
  }

  private static void refuseId(String argument, String id, String example, Faults faults) {
    faults.refuseUnlessLike(
        SLACK_ID,
        "capitals and digits, such as " + example,
        argument,
        Objects.requireNonNullElse(id, ""));
  }

  private void refuseUnheard(String argument, Object value, String came) {
    if (value != null) {
      faults.refuse(
          argument + " " + came + ", and alarms is false: nobody would be told",
          argument + " only with alarms",
          "set alarms to true, or leave " + argument + " out");
    }
  }
}
