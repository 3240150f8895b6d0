/**
 * The users endpoints: five functions, the service, and the repository that stores users in
 * DynamoDB. No other package uses the AWS SDK.
 */
package dev.skerry.handlers.users;
