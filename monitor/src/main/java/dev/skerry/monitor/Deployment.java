package dev.skerry.monitor;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a program knows of the deployment that it runs in.
 *
 * @param project the project's name
 * @param stack the stack's name
 * @param config the configuration in plain text; keys include their namespace
 * @param folder the folder of Pulumi.yaml
 */
public record Deployment(String project, String stack, Map<String, String> config, Path folder) {
  /** What Pulumi names the organization of a backend that has none. */
  static final String ORGANIZATION = "organization";
}
