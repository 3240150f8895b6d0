package dev.skerry.local.program;

import java.util.function.IntSupplier;

/**
 * The account into which the program believes to be deployed.
 *
 * @param region the region of its ARNs
 * @param ports where the next HTTP API is served
 */
record Account(String region, IntSupplier ports) {
  /** The account number of everything local. */
  static final String ID = "000000000000";

  String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + ID + ":" + resource;
  }

  String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + ID + ":" + resource;
  }
}
