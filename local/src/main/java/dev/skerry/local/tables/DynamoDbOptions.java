package dev.skerry.local.tables;

import dev.skerry.local.process.Cache;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How DynamoDB Local is run.
 *
 * @param classPath its jars
 * @param data the folder that keeps the tables; empty: in memory, gone with the run
 * @param temporaryFolder a folder of this run for its temporary files
 * @param cache the user's cache
 * @param log takes what is worth telling while it runs
 */
public record DynamoDbOptions(
    List<Path> classPath,
    Optional<Path> data,
    Path temporaryFolder,
    Cache cache,
    Consumer<String> log) {}
