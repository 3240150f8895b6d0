package dev.skerry.serverless.monitoring;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/**
 * A Slack channel that {@link Monitoring} tells. The workspace has to be authorized first, once per
 * account, in the console of Amazon Q Developer in chat applications.
 */
public final class SlackArgs extends ResourceArgs {
  @Import(name = "teamId", required = true)
  String teamId;

  @Import(name = "channelId", required = true)
  String channelId;

  private SlackArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; {@link Monitoring} checks them. */
  public static final class Builder {
    private final SlackArgs args = new SlackArgs();

    private Builder() {}

    /**
     * The workspace's id, such as {@code T0123ABCD}: capitals and digits. Required. A change
     * deletes the channel's configuration and makes another: in between, alarms do not reach Slack.
     */
    public Builder teamId(String teamId) {
      args.teamId = teamId;
      return this;
    }

    /**
     * The channel's id, such as {@code C0123ABCD}, not its name: capitals and digits. Required.
     * Changed in place.
     */
    public Builder channelId(String channelId) {
      args.channelId = channelId;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public SlackArgs build() {
      return args;
    }
  }
}
