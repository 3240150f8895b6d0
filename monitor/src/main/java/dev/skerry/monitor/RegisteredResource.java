package dev.skerry.monitor;

import java.util.Map;

/**
 * A resource that the program registers.
 *
 * @param urn its URN, with the types of its parents
 * @param type its type, such as {@code aws:dynamodb/table:Table}
 * @param name its logical name
 * @param parent the parent's URN; empty for the stack
 * @param custom whether a provider creates it; false for a component
 * @param remote whether it is a component of a package, which the package's plugin constructs
 * @param inputs the inputs without wrappers: secrets are plain values, unknown values are missing,
 *     an asset or archive is an {@link Asset}
 */
public record RegisteredResource(
    String urn,
    String type,
    String name,
    String parent,
    boolean custom,
    boolean remote,
    Map<String, Object> inputs) {}
