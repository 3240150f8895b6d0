package dev.skerry.serverless.api;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.resources.Resource;

/** What whoever runs the program should know, though nothing has to stop for it. */
final class Advice {
  private Advice() {}

  static void warn(String text, Resource about) {
    // Pulumi's log is public in a program's Context, which no component sees; this one is the SDK's
    // own.
    if (DeploymentInternal.getInstance() instanceof DeploymentImpl deployment) {
      deployment.getLog().warn(text, about);
    }
  }
}
