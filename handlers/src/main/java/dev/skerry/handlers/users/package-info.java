/**
 * Users: the functions of their five routes, the rules that all of them keep, and the table that
 * they are stored in. Only {@code DynamoUserRepository} and {@code DynamoClient} know the AWS SDK.
 */
package dev.skerry.handlers.users;
