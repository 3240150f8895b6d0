package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** How many NAT gateways a {@link Vpc} has. */
@EnumType
public enum NatGatewayStrategy {
  /** None: private subnets do not reach the internet. */
  None,
  /** One for the whole network; its availability zone is then a single point of failure. */
  Single,
  /** One in each availability zone. */
  OnePerAz;

  /** As the plugin writes it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
