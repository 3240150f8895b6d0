package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/**
 * The network that functions reach from inside: a database's or another service's that has no
 * public address. DynamoDB needs none.
 *
 * <p>A function in a VPC reaches nothing outside of it, not even in a public subnet: it has no
 * public address there. For AWS's services add endpoints (for DynamoDB and S3 they are free), for
 * the internet private subnets behind a NAT gateway. Its logs and, with {@code tracing}, its traces
 * are sent by Lambda itself. Source: Lambda developer guide, "Giving Lambda functions access to
 * resources in an Amazon VPC".
 */
public final class FunctionVpcArgs extends ResourceArgs {
  @Import(name = "subnetIds", required = true)
  Output<List<String>> subnetIds;

  @Import(name = "securityGroupIds", required = true)
  Output<List<String>> securityGroupIds;

  private FunctionVpcArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final FunctionVpcArgs args = new FunctionVpcArgs();

    private Builder() {}

    /**
     * The subnets, 1 to 16 (Lambda API reference, "VpcConfig"); in two availability zones or more a
     * function outlives the loss of one. A change is made in place. What functions have left, and
     * whose last function is deleted, AWS lets go of after up to 45 minutes.
     */
    public Builder subnetIds(Output<List<String>> subnetIds) {
      args.subnetIds = subnetIds;
      return this;
    }

    /** Subnets that exist already. */
    public Builder subnetIds(String... subnetIds) {
      return subnetIds(Outputs.of(InputLists.of(subnetIds)));
    }

    /**
     * The security groups, 1 to 5 (Lambda API reference, "VpcConfig"), whose rules for outgoing
     * traffic say what functions reach; incoming traffic does not come to functions. A change is
     * made in place, and slow to let go as for subnets.
     */
    public Builder securityGroupIds(Output<List<String>> securityGroupIds) {
      args.securityGroupIds = securityGroupIds;
      return this;
    }

    /** Security groups that exist already. */
    public Builder securityGroupIds(String... securityGroupIds) {
      return securityGroupIds(Outputs.of(InputLists.of(securityGroupIds)));
    }

    /** The arguments as collected, unchecked. */
    public FunctionVpcArgs build() {
      return args;
    }
  }
}
