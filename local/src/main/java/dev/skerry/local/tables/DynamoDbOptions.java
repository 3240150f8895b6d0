package dev.skerry.local.tables;

import dev.skerry.local.process.Cache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The options of DynamoDB Local.
 *
 * @param classPath the jars
 * @param data the folder for the tables; empty for tables in memory
 * @param temporaryFolder the folder for temporary files
 * @param cache the user's cache
 * @param log receives log lines
 */
public record DynamoDbOptions(
    List<Path> classPath,
    Optional<Path> data,
    Path temporaryFolder,
    Cache cache,
    Consumer<String> log) {}
