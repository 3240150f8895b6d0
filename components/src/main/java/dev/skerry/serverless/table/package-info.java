/**
 * The component {@link dev.skerry.serverless.table.UserTable}: a DynamoDB table and its replicas.
 */
package dev.skerry.serverless.table;
