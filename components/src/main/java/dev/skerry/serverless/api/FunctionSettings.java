package dev.skerry.serverless.api;

import com.pulumi.core.Output;
import java.util.List;

/**
 * A function with nothing left open.
 *
 * @param name its logical name within the API
 * @param handler the class that answers
 * @param memoryMb memory in MB
 * @param timeoutSeconds seconds for one request
 * @param ephemeralStorageMb what {@code /tmp} holds, in MB
 * @param concurrency how many requests at a time
 * @param policies what it may do beside writing logs, and beside the API's own, as JSON
 * @param environment its variables
 */
record FunctionSettings(
    String name,
    String handler,
    int memoryMb,
    int timeoutSeconds,
    int ephemeralStorageMb,
    ConcurrencySettings concurrency,
    List<Output<String>> policies,
    Environment environment) {}
