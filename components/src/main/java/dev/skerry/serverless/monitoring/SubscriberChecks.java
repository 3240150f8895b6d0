package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
import dev.skerry.serverless.internal.Lists;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What {@link Monitoring} refuses of those who are told. */
record SubscriberChecks(MonitoringArgs args, Faults faults) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final Pattern SLACK_ID = Pattern.compile("[A-Z0-9]{1,255}");

  private static final Pattern TOPIC = Pattern.compile("arn:[^:]+:sns[:/]\\S+");

  void run() {
    var emails = Lists.orEmpty(args.emails);
    for (var email : emails) {
      faults.refuseUnlessLike(EMAIL, "addresses, name@domain.tld", "emails", email);
    }
    // An address is one person's whatever its case.
    var addresses = emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList();
    MonitoringChecks.refuseTwice("emails", addresses, faults);
    if (args.slack != null) {
      refuseSlack(args.slack, faults.in("slack"));
    }
    Known.refuse(args.topicArn, SubscriberChecks::refuseTopic, faults);
    Known.refuse(args.webhookUrl, SubscriberChecks::refuseWebhook, faults);
    if (!MonitoringSettings.alarms(args)) {
      refuseUnheard("emails", emails.isEmpty() ? null : emails, "is " + emails);
      refuseUnheard("slack", args.slack, "is set");
      refuseUnheard("webhookUrl", args.webhookUrl, "is set");
      refuseUnheard("topicArn", args.topicArn, "is set");
    }
  }

  /** What came is not told: its secret is in its path. */
  static void refuseWebhook(String url, Faults faults) {
    if (url == null || !url.startsWith("https://")) {
      faults.refuse("webhookUrl is no https address", "https://…", "change webhookUrl");
    }
  }

  private static void refuseTopic(String arn, Faults faults) {
    faults.refuseUnlessLike(
        TOPIC, "an SNS topic's ARN, arn:aws:sns:REGION:ACCOUNT:NAME", "topicArn", arn);
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
