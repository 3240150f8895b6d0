package dev.skerry.dynamodb.operation;

import dev.skerry.dynamodb.store.Store;
import dev.skerry.dynamodb.stream.StreamWriter;
import dev.skerry.dynamodb.table.Catalog;
import java.time.Clock;

/**
 * What the operations share.
 *
 * @param store the stored state
 * @param catalog the tables
 * @param streams writes stream records
 * @param clock the time
 * @param region the region in ARNs
 */
public record Engine(
    Store store, Catalog catalog, StreamWriter streams, Clock clock, String region) {}
