package dev.skerry.serverless;

import com.pulumi.deployment.Deployment;

/**
 * Names at AWS for the few kinds of resources that Pulumi cannot name itself. With project and
 * stack in it, no two stacks of an account share a layer or a dashboard.
 */
final class StackName {
  private StackName() {}

  static String of(String component) {
    var deployment = Deployment.getInstance();
    var name = deployment.getProjectName() + "-" + deployment.getStackName() + "-" + component;
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
