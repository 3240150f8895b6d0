package dev.skerry.serverless.table;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.Outputs;

/**
 * The arguments of a replica: a copy of a {@link UserTable} in another region. It can be written.
 */
public final class ReplicaArgs extends ResourceArgs {
  @Import(name = "region", required = true)
  String region;

  @Import(name = "encryptionKeyArn")
  Output<String> encryptionKeyArn;

  private ReplicaArgs() {}

  /** Returns the arguments of a replica that is encrypted with a key that AWS owns. */
  public static ReplicaArgs in(String region) {
    return builder().region(region).build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The {@link UserTable} validates them. */
  public static final class Builder {
    private final ReplicaArgs args = new ReplicaArgs();

    private Builder() {}

    /**
     * The region of the replica, such as {@code eu-west-1}. It must differ from the table's region
     * and be unique. Required. A change replaces the replica: deploy {@code
     * deletionProtection(false)} first.
     */
    public Builder region(String region) {
      args.region = region;
      return this;
    }

    /**
     * The ARN of your own KMS key in the replica's region. Required if the table has {@code
     * encryptionKeyArn}, and invalid otherwise. A change replaces the replica: deploy {@code
     * deletionProtection(false)} first.
     *
     * <p>Leaving it out again does not change the key: the provider keeps the value of a removed
     * argument. Remove the replica in one update and add it without a key in the next one. Keep the
     * key until then.
     */
    public Builder encryptionKeyArn(Output<String> encryptionKeyArn) {
      args.encryptionKeyArn = encryptionKeyArn;
      return this;
    }

    /** Sets {@link #encryptionKeyArn(Output)} to a known value. */
    public Builder encryptionKeyArn(String encryptionKeyArn) {
      return encryptionKeyArn(Outputs.of(encryptionKeyArn));
    }

    /** Returns the arguments without validating them. */
    public ReplicaArgs build() {
      return args;
    }
  }
}
