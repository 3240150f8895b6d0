package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.json.Input;
import java.util.Optional;

/**
 * A valid request.
 *
 * @param operation the operation's name
 * @param input the request
 * @param accessKeyId the caller's access key; empty for a call in this JVM without HTTP
 */
public record Call(String operation, Input input, Optional<String> accessKeyId) {}
