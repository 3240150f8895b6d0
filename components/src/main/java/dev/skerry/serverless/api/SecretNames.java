package dev.skerry.serverless.api;

import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentInternal;
import com.pulumi.resources.Resource;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Warns of environment variables that have the name of a secret. An error would be too strict: the
 * name does not prove that the value is a secret.
 */
final class SecretNames {
  // Only at the end of a name: TOKEN_TTL_SECONDS and PASSWORD_ARN are not secrets.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?"
              + "|(API|ACCESS|ENCRYPTION|PRIVATE|SECRET|SIGNING)_?KEY)[0-9_]*");

  private SecretNames() {}

  static void warn(String component, List<FunctionSettings> functions, Resource resource) {
    functions.stream()
        .flatMap(function -> function.environment().declared().keySet().stream())
        .filter(SECRET.asMatchPredicate())
        .distinct()
        .forEach(name -> warn(warning(component, name), resource));
  }

  private static String warning(String component, String name) {
    return ("ServerlessApi '%1$s': environment variable '%2$s' has the name of a secret. Everyone"
            + " who can read the configuration of the functions can read its value. Fix: store the"
            + " value in AWS Secrets Manager, set %2$s_ARN to the ARN of the secret, and add a"
            + " policy that lets the functions read it.")
        .formatted(component, name);
  }

  private static void warn(String text, Resource resource) {
    // Only a program's Context has a public log, and a component has no Context.
    if (DeploymentInternal.getInstance() instanceof DeploymentImpl deployment) {
      deployment.getLog().warn(text, resource);
    }
  }
}
