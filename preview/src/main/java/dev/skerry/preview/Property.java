package dev.skerry.preview;

/**
 * An input of a resource that changes.
 *
 * @param path its path, such as {@code environment.variables.LOG_LEVEL}
 * @param before its value as a person reads it; empty if there was none
 * @param after its new value; empty if it is removed
 * @param replaces whether its change replaces the resource
 */
record Property(String path, String before, String after, boolean replaces) {}
