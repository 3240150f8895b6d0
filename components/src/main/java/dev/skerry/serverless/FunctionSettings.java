package dev.skerry.serverless;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A function with nothing left open.
 *
 * @param name its logical name within the API
 * @param handler the class that answers
 * @param memoryMb memory in MB
 * @param timeoutSeconds seconds for one request
 * @param policies all that it may do beside writing logs, as JSON
 * @param environment its variables
 */
record FunctionSettings(
    String name,
    String handler,
    int memoryMb,
    int timeoutSeconds,
    List<Output<String>> policies,
    Environment environment) {}
