package dev.skerry.awsx;

import com.pulumi.core.annotations.EnumType;

/** How a {@link Vpc} gives addresses to its subnets. */
@EnumType
public enum SubnetAllocationStrategy {
  /** Private subnets first, then public ones, then isolated ones. */
  Legacy,
  /** In the order of the subnets, with room left in the zone where they do not fill it. */
  Auto,
  /** In the order of the subnets, which have to fill the network. */
  Exact;

  /** As the plugin writes it. */
  @EnumType.Converter
  public String getValue() {
    return name();
  }
}
