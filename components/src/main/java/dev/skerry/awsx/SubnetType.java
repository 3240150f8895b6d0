package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** Which connections a subnet allows. */
@EnumType
public enum SubnetType {
  /**
   * Connections to and from the internet. Not for functions: they have no public address, and so no
   * internet access.
   */
  Public,
  /** Connections to the internet through a NAT gateway, but not from the internet. */
  Private,
  /** Connections within the VPC only, including its VPC endpoints. */
  Isolated,
  /** No subnet: reserves the addresses. */
  Unused;

  /** Returns the value as the plugin spells it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
