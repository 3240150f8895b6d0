package dev.skerry.local.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A Lambda function as the program declared it.
 *
 * @param name the function's name
 * @param arn its ARN, without qualifier
 * @param handler the handler string, {@code package.Class} or {@code package.Class::method}
 * @param code the folder or archive with the function's classes
 * @param layers the folders or archives of its layers, in the declared order
 * @param environment the declared variables
 * @param memoryMb memory in MB
 * @param timeoutSeconds the timeout of an invocation
 * @param reservedConcurrency the reserved concurrency, if there is one
 * @param snapStart whether published versions start from a snapshot
 * @param jsonLogs whether the runtime writes its logs as JSON
 * @param roleName the role that the function assumes
 * @param policies the JSON documents of that role's inline policies
 */
public record LambdaFunction(
    String name,
    String arn,
    String handler,
    Path code,
    List<Path> layers,
    Map<String, String> environment,
    int memoryMb,
    int timeoutSeconds,
    OptionalInt reservedConcurrency,
    boolean snapStart,
    boolean jsonLogs,
    String roleName,
    List<String> policies) {}
