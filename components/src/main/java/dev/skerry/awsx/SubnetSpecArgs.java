package dev.skerry.awsx;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** The arguments of a subnet that a {@link Vpc} creates in each availability zone. */
public final class SubnetSpecArgs extends ResourceArgs {
  @Import(name = "type", required = true)
  SubnetType type;

  @Import(name = "name")
  String name;

  @Import(name = "cidrMask")
  Integer cidrMask;

  private SubnetSpecArgs() {}

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. The plugin validates them. */
  public static final class Builder {
    private final SubnetSpecArgs args = new SubnetSpecArgs();

    private Builder() {}

    /** The type of the subnet: which connections it allows. Required. A change replaces it. */
    public Builder type(SubnetType type) {
      args.type = type;
      return this;
    }

    /**
     * The middle part of the subnet's name: {@code <vpc>-<name>-<zone number>}. Default: the type
     * in lower case. A change replaces the subnet.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /**
     * The prefix length of the subnet's address range, such as 24 for 256 addresses. At most 28
     * (Amazon VPC user guide, "Subnet CIDR blocks"). Default: the free addresses, divided equally.
     * A change replaces the subnet.
     */
    public Builder cidrMask(Integer cidrMask) {
      args.cidrMask = cidrMask;
      return this;
    }

    /** Returns the arguments without validating them. */
    public SubnetSpecArgs build() {
      return args;
    }
  }
}
