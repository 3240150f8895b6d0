package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** What {@link Monitoring} refuses of those who are told. */
record SubscriberValidation(MonitoringArgs args, ValidationErrors errors) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final Pattern SLACK_ID = Pattern.compile("[A-Z0-9]{1,255}");

  private static final Pattern TOPIC = Pattern.compile("arn:[^:]+:sns[:/]\\S+");

  void run() {
    var emails = InputLists.orEmpty(args.emails);
    for (var email : emails) {
      errors.requireMatch("emails", email, EMAIL, "addresses, name@domain.tld");
    }
    // An address is one person's whatever its case.
    var addresses = emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList();
    MonitoringValidation.validateTwice("emails", addresses, errors);
    if (args.slack != null) {
      validateSlack(args.slack, errors.in("slack"));
    }
    Outputs.validate(args.topicArn, SubscriberValidation::validateTopic, errors);
    Outputs.validate(args.webhookUrl, SubscriberValidation::validateWebhook, errors);
    if (!MonitoringSettings.alarms(args)) {
      validateUnheard("emails", emails.isEmpty() ? null : emails, "is " + emails);
      validateUnheard("slack", args.slack, "is set");
      validateUnheard("webhookUrl", args.webhookUrl, "is set");
      validateUnheard("topicArn", args.topicArn, "is set");
    }
  }

  /** What came is not told: its secret is in its path. */
  static void validateWebhook(String url, ValidationErrors errors) {
    if (url == null || !url.startsWith("https://")) {
      errors.add("webhookUrl", "is no https address", "https://…", "change webhookUrl");
    }
  }

  private static void validateTopic(String arn, ValidationErrors errors) {
    errors.requireMatch(
        "topicArn", arn, TOPIC, "an SNS topic's ARN, arn:aws:sns:REGION:ACCOUNT:NAME");
  }

  private static void validateSlack(SlackArgs slack, ValidationErrors errors) {
    validateId("teamId", slack.teamId, "T0123ABCD", errors);
    validateId("channelId", slack.channelId, "C0123ABCD", errors);
  }

  private static void validateId(
      String argument, String id, String example, ValidationErrors errors) {
    errors.requireMatch(
        argument,
        Objects.requireNonNullElse(id, ""),
        SLACK_ID,
        "capitals and digits, such as " + example);
  }

  private void validateUnheard(String argument, Object value, String came) {
    if (value != null) {
      errors.add(
          argument,
          "" + came + ", and alarms is false: nobody would be told",
          argument + " only with alarms",
          "set alarms to true, or leave " + argument + " out");
    }
  }
}
