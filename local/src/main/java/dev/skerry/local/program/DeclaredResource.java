package dev.skerry.local.program;

/**
 * A resource as the program declared it.
 *
 * @param type its type, {@code aws:dynamodb/table:Table}
 * @param name its logical name
 * @param inputs what the program gave
 * @param outputs the inputs, and what AWS would have added
 */
public record DeclaredResource(String type, String name, Values inputs, Values outputs) {}
