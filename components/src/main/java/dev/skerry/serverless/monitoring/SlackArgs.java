package dev.skerry.serverless.monitoring;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * The Slack channel that {@link Monitoring} notifies. Authorize the workspace first, once per
 * account, in the console of Amazon Q Developer in chat applications.
 */
public final class SlackArgs extends ResourceArgs {
  @Import(name = "teamId", required = true)
  String teamId;

  @Import(name = "channelId", required = true)
  String channelId;

  private SlackArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. {@link Monitoring} validates them. */
  public static final class Builder {
    private final SlackArgs args = new SlackArgs();

    private Builder() {}

    /**
     * The id of the workspace, such as {@code T0123ABCD}: uppercase letters and digits. Required. A
     * change replaces the channel's configuration. During the replacement, Slack receives no
     * notifications.
     */
    public Builder teamId(String teamId) {
      args.teamId = teamId;
      return this;
    }

    /**
     * The id of the channel, not its name, such as {@code C0123ABCD}: uppercase letters and digits.
     * Required. Changed in place.
     */
    public Builder channelId(String channelId) {
      args.channelId = channelId;
      return this;
    }

    /** Returns the arguments without validating them. */
    public SlackArgs build() {
      return args;
    }
  }
}
