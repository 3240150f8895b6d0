package dev.skerry.local.program;

import java.util.List;
import java.util.Map;

/**
 * What a Pulumi program declared, linked and ready to be imitated.
 *
 * @param apis the HTTP APIs
 * @param functions the Lambda functions, by ARN without qualifier
 * @param tables the DynamoDB tables
 * @param outputs the stack's outputs, by name, as the program exported them
 * @param notImitated one entry for each resource kind that has no local counterpart: its type and
 *     how many of it were declared
 * @param warnings what the program said with {@code ctx.log().warn}
 */
public record Blueprint(
    List<HttpApi> apis,
    Map<String, LambdaFunction> functions,
    List<DynamoTable> tables,
    Map<String, Object> outputs,
    Map<String, Long> notImitated,
    List<String> warnings) {}
