package dev.skerry.stack;

import com.pulumi.Context;
import com.pulumi.resources.ProviderResource;
import dev.skerry.serverless.aws.AwsConfiguration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the AWS provider is configured: the stack's {@code aws:*} keys, and what the program adds.
 */
record ProviderSettings(AwsConfiguration aws, Map<String, String> tags, Accounts accounts) {
  private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");

  static ProviderSettings read(
      Context context, ConfigKeys keys, String owner, ConfigErrors errors) {
    var aws = AwsConfiguration.ofDeployment();
    aws.errors().forEach(errors::add);
    var theirs = new ConfigKeys(context.config("aws"), errors);
    theirs.text("region", REGION, "a region such as us-east-1");
    theirs.validateNames(ConfigKeys.given(), AwsConfiguration.keys());
    var ours =
        Map.of(
            "Project",
            context.projectName(),
            "Environment",
            context.stackName(),
            "ManagedBy",
            "pulumi",
            "Owner",
            owner);
    return new ProviderSettings(
        aws, DefaultTags.merged(aws, ours, errors), Accounts.read(keys, aws, errors));
  }

  /**
   * Declares the provider.
   *
   * @throws IllegalArgumentException if its credentials are of an account that is not allowed
   */
  ProviderResource declare() {
    var tagged = aws.with("defaultTags", Map.of("tags", tags));
    var allowed = accounts.allowed();
    var provider =
        (allowed.isEmpty() ? tagged : tagged.with("allowedAccountIds", allowed))
            .provider("aws", null);
    accounts.requireAllowed(provider);
    return provider;
  }
}
