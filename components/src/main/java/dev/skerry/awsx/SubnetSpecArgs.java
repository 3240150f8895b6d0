package dev.skerry.awsx;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;

/** A subnet that a {@link Vpc} has in each of its availability zones. */
public final class SubnetSpecArgs extends ResourceArgs {
  @Import(name = "type", required = true)
  SubnetType type;

  @Import(name = "name")
  String name;

  @Import(name = "cidrMask")
  Integer cidrMask;

  private SubnetSpecArgs() {}

  /** Starts empty. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the arguments. */
  public static final class Builder {
    private final SubnetSpecArgs args = new SubnetSpecArgs();

    private Builder() {}

    /** What it reaches, and what reaches it. */
    public Builder type(SubnetType type) {
      args.type = type;
      return this;
    }

    /**
     * Its name, between the network's and the zone's number. Default: the type's, in lower case. A
     * change replaces the subnet.
     */
    public Builder name(String name) {
      args.name = name;
      return this;
    }

    /**
     * How many bits of its addresses are fixed, up to 28. Default: what is left, shared out. A
     * change replaces the subnet.
     */
    public Builder cidrMask(Integer cidrMask) {
      args.cidrMask = cidrMask;
      return this;
    }

    /** The arguments as collected, unchecked. */
    public SubnetSpecArgs build() {
      return args;
    }
  }
}
