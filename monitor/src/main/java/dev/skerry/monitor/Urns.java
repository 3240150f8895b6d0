package dev.skerry.monitor;

/**
 * The URNs of one stack.
 *
 * @param project the project's name
 * @param stack the stack's name
 */
record Urns(String project, String stack) {
  static final String STACK = "pulumi:pulumi:Stack";

  /** Returns the URN of a resource. As with the engine, the stack's type is not in the chain. */
  String urn(String parent, String type, String name) {
    return "urn:pulumi:%s::%s::%s%s::%s".formatted(stack, project, chain(parent), type, name);
  }

  private static String chain(String parent) {
    if (parent.isEmpty()) {
      return "";
    }
    var types = parent.split("::", 4)[2];
    return types.equals(STACK) ? "" : types + "$";
  }
}
