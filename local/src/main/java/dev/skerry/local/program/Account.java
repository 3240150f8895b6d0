package dev.skerry.local.program;

import java.util.function.ToIntFunction;

/**
 * The emulated AWS account.
 *
 * @param region the region of its ARNs
 * @param ports the port of an HTTP API, by its id
 */
public record Account(String region, ToIntFunction<String> ports) {
  /** The account id of all local resources. */
  public static final String ID = "000000000000";

  String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + ID + ":" + resource;
  }

  /** Returns the URL of an HTTP API without a stage. */
  String endpoint(String apiId) {
    return "http://localhost:" + ports.applyAsInt(apiId);
  }

  String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + ID + ":" + resource;
  }
}
