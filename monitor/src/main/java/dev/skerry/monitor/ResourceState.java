package dev.skerry.monitor;

import java.util.Map;

/**
 * What the program gets back for a resource.
 *
 * @param id its id; empty for a component
 * @param outputs all outputs, which usually include the inputs
 */
public record ResourceState(String id, Map<String, Object> outputs) {}
