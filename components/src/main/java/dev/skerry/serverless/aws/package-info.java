/**
 * The stack's {@code aws:*} configuration, for AWS providers that a program or a component creates.
 */
package dev.skerry.serverless.aws;
