package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.program.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The AWS credentials of functions: each has its own key, by which its calls are told apart. */
public final class AccessKeys {
  private AccessKeys() {}

  /**
   * Returns the access key id with which a function signs.
   *
   * @param function the function
   * @return 20 capital letters and digits, the same in every run: DynamoDB Local refuses others
   */
  public static String id(LambdaFunction function) {
    var identity = function.roleName() + "/" + function.name();
    var hash = Cache.hash(identity.getBytes(StandardCharsets.UTF_8));
    return "ASIA" + hash.toUpperCase(Locale.ROOT);
  }
}
