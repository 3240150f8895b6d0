package dev.skerry.preview;

/**
 * A changed input of a resource.
 *
 * @param path its path, such as {@code environment.variables.LOG_LEVEL}
 * @param before its old value as displayed; empty if it is added
 * @param after its new value; empty if it is removed
 * @param replaces whether the change requires replacement
 */
record Property(String path, String before, String after, boolean replaces) {}
