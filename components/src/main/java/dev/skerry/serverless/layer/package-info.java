/** The component {@link dev.skerry.serverless.layer.LambdaLayer}: a layer with shared jars. */
package dev.skerry.serverless.layer;
