package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** What a subnet reaches, and what reaches it. */
@EnumType
public enum SubnetType {
  /** The internet, both ways; not for functions, which have no public address. */
  Public,
  /** The internet through a NAT gateway, where there is one, and nothing from there. */
  Private,
  /** The network alone, and what has an endpoint in it. */
  Isolated,
  /** Addresses that are kept for later. */
  Unused;

  /** As the plugin writes it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
