package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.Outputs;

/**
 * A copy of a {@link UserTable} in another region, which takes reads and writes as the table does.
 */
public final class ReplicaArgs extends ResourceArgs {
  @Import(name = "region", required = true)
  String region;

  @Import(name = "encryptionKeyArn")
  Output<String> encryptionKeyArn;

  private ReplicaArgs() {}

  /** A replica in that region, encrypted as a table without a key of its own. */
  public static ReplicaArgs in(String region) {
    return builder().region(region).build();
  }

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments; the {@link UserTable} checks them. */
  public static final class Builder {
    private final ReplicaArgs args = new ReplicaArgs();

    private Builder() {}

    /**
     * The region, such as {@code eu-west-1}: not the table's own, once per table; required. A
     * change deletes the replica and makes another: deploy {@code deletionProtection(false)} first.
     */
    public Builder region(String region) {
      args.region = region;
      return this;
    }

    /**
     * The ARN of your own KMS key in that region; required where the table has one, refused where
     * it has none. A change replaces the replica, which deletion protection keeps: deploy {@code
     * deletionProtection(false)} first. Leaving it out again does not undo it: the provider keeps
     * the replica on the key. Remove the replica in one update, add it without a key in the next
     * one, and keep the key until then.
     */
    public Builder encryptionKeyArn(Output<String> encryptionKeyArn) {
      args.encryptionKeyArn = encryptionKeyArn;
      return this;
    }

    /** {@link #encryptionKeyArn(Output)} with an ARN that is known. */
    public Builder encryptionKeyArn(String encryptionKeyArn) {
      return encryptionKeyArn(Outputs.of(encryptionKeyArn));
    }

    /** The arguments as collected, unchecked. */
    public ReplicaArgs build() {
      return args;
    }
  }
}
