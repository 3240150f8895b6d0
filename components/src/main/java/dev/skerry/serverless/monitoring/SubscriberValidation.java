package dev.skerry.serverless.monitoring;

import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.Locale;
import java.util.regex.Pattern;

/** Validates the subscribers of alarms. */
record SubscriberValidation(MonitoringArgs args, ValidationErrors errors) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

  /** AWS Chatbot API reference, "CreateSlackChannelConfiguration". */
  private static final Pattern SLACK_ID = Pattern.compile("[A-Z0-9]{1,255}");

  private static final Pattern TOPIC = Pattern.compile("arn:[^:]+:sns[:/]\\S+");

  void run() {
    var emails = InputLists.orEmpty(args.emails);
    for (var email : emails) {
      errors.requireMatch("emails", email, EMAIL, "an address like name@example.com");
    }
    // Case does not distinguish addresses.
    errors.requireUnique(
        "emails", emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).toList());
    if (args.slack != null) {
      validateSlack(args.slack, errors.in("slack"));
    }
    Outputs.validate(args.topicArn, SubscriberValidation::validateTopic, errors);
    Outputs.validate(args.webhookUrl, SubscriberValidation::validateWebhook, errors);
    if (!MonitoringSettings.alarms(args)) {
      requireAbsent("emails", emails.isEmpty() ? null : emails);
      requireAbsent("slack", args.slack);
      requireAbsent("webhookUrl", args.webhookUrl);
      requireAbsent("topicArn", args.topicArn);
    }
  }

  /** The error does not show the URL, because its path may contain a secret. */
  static void validateWebhook(String url, ValidationErrors errors) {
    if (url == null || !url.startsWith("https://")) {
      errors.add("webhookUrl", "is not an https URL", "https://…", "change webhookUrl");
    }
  }

  private static void validateTopic(String arn, ValidationErrors errors) {
    errors.requireMatch(
        "topicArn", arn, TOPIC, "the ARN of an SNS topic, arn:aws:sns:REGION:ACCOUNT:NAME");
  }

  private static void validateSlack(SlackArgs slack, ValidationErrors errors) {
    validateId("teamId", slack.teamId, "T0123ABCD", errors);
    validateId("channelId", slack.channelId, "C0123ABCD", errors);
  }

  private static void validateId(
      String argument, String id, String example, ValidationErrors errors) {
    var allowed = "uppercase letters and digits, such as " + example;
    errors.requirePresent(argument, id, allowed);
    errors.requireMatch(argument, id, SLACK_ID, allowed);
  }

  private void requireAbsent(String argument, Object value) {
    if (value != null) {
      errors.add(
          argument,
          "conflicts with alarms, which is false",
          argument + " only with alarms",
          "set alarms to true, or remove " + argument);
    }
  }
}
