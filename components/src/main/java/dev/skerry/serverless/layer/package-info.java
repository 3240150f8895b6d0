/**
 * The component {@link dev.skerry.serverless.layer.LambdaLayer}: the dependencies that functions
 * share.
 */
package dev.skerry.serverless.layer;
