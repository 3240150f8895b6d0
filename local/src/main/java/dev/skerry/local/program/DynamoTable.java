package dev.skerry.local.program;

import java.util.Map;

/**
 * A DynamoDB table as the program declared it.
 *
 * @param name the table's name
 * @param arn its ARN
 * @param inputs the resource's inputs as declared: keys, attributes, indexes, TTL, stream
 */
public record DynamoTable(String name, String arn, Map<String, Object> inputs) {}
