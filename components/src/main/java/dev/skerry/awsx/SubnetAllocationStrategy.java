package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** How a {@link Vpc} assigns address ranges to its subnets. */
@EnumType
public enum SubnetAllocationStrategy {
  /** Private subnets first, then public and then isolated subnets. */
  Legacy,
  /** In the order of the subnet specs. Unused addresses stay free in each availability zone. */
  Auto,
  /** In the order of the subnet specs, which must use all addresses of the VPC. */
  Exact;

  /** Returns the value as the plugin spells it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
