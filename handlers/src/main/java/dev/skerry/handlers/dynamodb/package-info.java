/**
 * What all users of DynamoDB share: the client of an execution environment, and calls with a
 * deadline. Only this package and the packages that have a table use the AWS SDK.
 */
package dev.skerry.handlers.dynamodb;
