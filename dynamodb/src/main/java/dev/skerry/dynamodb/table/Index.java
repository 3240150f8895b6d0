package dev.skerry.dynamodb.table;

import java.util.Set;

/**
 * A secondary index.
 *
 * @param name its name
 * @param space the space of its entries in the store
 * @param global whether it is a global index
 * @param key its key
 * @param projection ALL, KEYS_ONLY or INCLUDE
 * @param nonKeyAttributes the attributes that INCLUDE adds
 */
public record Index(
    String name,
    long space,
    boolean global,
    KeySchema key,
    String projection,
    Set<String> nonKeyAttributes) {}
