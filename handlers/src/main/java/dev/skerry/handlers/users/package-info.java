/**
 * The users endpoints: five functions, the service, and the repository that stores users in
 * DynamoDB.
 */
package dev.skerry.handlers.users;
