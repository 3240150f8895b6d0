package dev.skerry.local.program;

/**
 * A resource that the program declared.
 *
 * @param type its type, such as {@code aws:dynamodb/table:Table}
 * @param name its logical name
 * @param inputs the inputs
 * @param outputs the inputs and the computed outputs
 */
public record DeclaredResource(String type, String name, Values inputs, Values outputs) {}
