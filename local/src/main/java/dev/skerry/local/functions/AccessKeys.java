package dev.skerry.local.functions;

import dev.skerry.local.process.Cache;
import dev.skerry.local.program.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The access keys of functions. Each function has its own key, which identifies its calls. */
public final class AccessKeys {
  private AccessKeys() {}

  /**
   * Returns the access key id of a function.
   *
   * @param function the function
   * @return 20 capital letters and digits, like those of AWS; the same in every run
   */
  public static String id(LambdaFunction function) {
    var identity = function.roleName() + "/" + function.name();
    var hash = Cache.hash(identity.getBytes(StandardCharsets.UTF_8));
    return "ASIA" + hash.toUpperCase(Locale.ROOT);
  }
}
