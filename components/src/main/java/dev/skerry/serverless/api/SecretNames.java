package dev.skerry.serverless.api;

import com.pulumi.resources.Resource;
import java.util.List;
import java.util.regex.Pattern;

/** Variables that are called like secrets: a warning, as names can deceive. */
final class SecretNames {
  // At the end of a name: TOKEN_TTL_SECONDS and PASSWORD_ARN hold none.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?"
              + "|(API|ACCESS|ENCRYPTION|PRIVATE|SECRET|SIGNING)_?KEY)[0-9_]*");

  private SecretNames() {}

  static void warn(String component, List<FunctionSettings> functions, Resource about) {
    functions.stream()
        .flatMap(function -> function.environment().declared().keySet().stream())
        .filter(SECRET.asMatchPredicate())
        .distinct()
        .map(name -> warning(component, name))
        .forEach(text -> Advice.warn(text, about));
  }

  private static String warning(String component, String name) {
    return ("ServerlessApi '%1$s': variable '%2$s' is called like a secret. Whoever may read the"
            + " functions' settings reads its value. Fix: keep the value in AWS Secrets Manager,"
            + " and give the functions its ARN, as %2$s_ARN, and a policy to read it.")
        .formatted(component, name);
  }
}
