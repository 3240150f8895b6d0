package dev.skerry.local.program;

import java.util.List;
import java.util.Map;

/**
 * The resources that a Pulumi program declared, linked and ready to be emulated.
 *
 * @param apis the HTTP APIs
 * @param functions the Lambda functions, by ARN without qualifier
 * @param tables the DynamoDB tables
 * @param outputs the stack's outputs, by name, as the program exported them
 * @param notEmulated the number of declared resources of each type that is not emulated
 * @param warnings the program's {@code ctx.log().warn} messages, and APIs and routes that cannot be
 *     served
 */
public record Blueprint(
    List<HttpApi> apis,
    Map<String, LambdaFunction> functions,
    List<DynamoTable> tables,
    Map<String, Object> outputs,
    Map<String, Long> notEmulated,
    List<String> warnings) {}
