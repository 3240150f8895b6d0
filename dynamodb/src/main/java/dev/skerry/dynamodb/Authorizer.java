package dev.skerry.dynamodb;

import java.util.List;
import java.util.Optional;

/**
 * Decides which callers may do what, as policies of IAM do. Without one, every caller may do
 * everything.
 */
@FunctionalInterface
public interface Authorizer {
  /**
   * Decides about one action. A transaction asks once for each kind of its actions.
   *
   * @param accessKeyId the caller's access key; the signature is not verified
   * @param action the action, e.g. {@code dynamodb:GetItem}
   * @param resources the ARNs of the tables, indexes or streams; {@code *} if the action has none
   * @return the message of the AccessDeniedException; empty if the call is allowed
   */
  Optional<String> denial(String accessKeyId, String action, List<String> resources);
}
