package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import java.util.List;

/**
 * The VPC of the functions, in which they reach resources without a public address, such as a
 * database. DynamoDB does not require a VPC.
 *
 * <p>Functions in a VPC have no public address and no internet access, not even in a public subnet.
 * Add VPC endpoints for AWS services, which are free for DynamoDB and S3, or private subnets behind
 * a NAT gateway for the internet. Logs and traces do not need either: Lambda itself sends them.
 * Source: Lambda developer guide, "Giving Lambda functions access to resources in an Amazon VPC".
 */
public final class FunctionVpcArgs extends ResourceArgs {
  @Import(name = "subnetIds", required = true)
  Output<List<String>> subnetIds;

  @Import(name = "securityGroupIds", required = true)
  Output<List<String>> securityGroupIds;

  private FunctionVpcArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link FunctionVpcArgs}. */
  public static final class Builder {
    private final FunctionVpcArgs args = new FunctionVpcArgs();

    private Builder() {}

    /**
     * Sets the ids of the subnets, 1 to 16 (Lambda API reference, "VpcConfig"). With subnets in two
     * or more availability zones, functions continue to run if one zone fails. Required. A change
     * is made in place. AWS deletes unused network interfaces after up to 45 minutes; until then
     * their subnets cannot be deleted.
     */
    public Builder subnetIds(Output<List<String>> subnetIds) {
      args.subnetIds = subnetIds;
      return this;
    }

    /** Sets the ids of existing subnets. */
    public Builder subnetIds(String... subnetIds) {
      return subnetIds(Outputs.of(InputLists.of(subnetIds)));
    }

    /**
     * Sets the ids of the security groups, 1 to 5 (Lambda API reference, "VpcConfig"). Their
     * outbound rules define which addresses functions can reach; inbound rules have no effect.
     * Required. A change is made in place, and a former group cannot be deleted for up to 45
     * minutes.
     */
    public Builder securityGroupIds(Output<List<String>> securityGroupIds) {
      args.securityGroupIds = securityGroupIds;
      return this;
    }

    /** Sets the ids of existing security groups. */
    public Builder securityGroupIds(String... securityGroupIds) {
      return securityGroupIds(Outputs.of(InputLists.of(securityGroupIds)));
    }

    /** Returns the arguments. The component validates them. */
    public FunctionVpcArgs build() {
      return args;
    }
  }
}
