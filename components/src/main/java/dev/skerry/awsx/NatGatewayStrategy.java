package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** The number of NAT gateways of a {@link Vpc}. */
@EnumType
public enum NatGatewayStrategy {
  /** No gateway. Private subnets have no internet access. */
  None,
  /** One gateway for the VPC. Its availability zone is a single point of failure. */
  Single,
  /** One gateway in each availability zone. */
  OnePerAz;

  /** Returns the value as the plugin spells it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
