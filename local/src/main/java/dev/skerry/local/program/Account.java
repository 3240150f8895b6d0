package dev.skerry.local.program;

import java.util.function.ToIntFunction;

/**
 * The account into which the program believes to be deployed.
 *
 * @param region the region of its ARNs
 * @param ports the port of an HTTP API, by its id
 */
public record Account(String region, ToIntFunction<String> ports) {
  /** The account number of everything local. */
  public static final String ID = "000000000000";

  String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + ID + ":" + resource;
  }

  /** Where an HTTP API is served: a stage's URL starts with it. */
  String endpoint(String apiId) {
    return "http://localhost:" + ports.applyAsInt(apiId);
  }

  String globalArn(String service, String resource) {
    return "arn:aws:" + service + "::" + ID + ":" + resource;
  }
}
