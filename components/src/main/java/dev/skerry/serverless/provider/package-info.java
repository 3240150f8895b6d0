/**
 * The component package {@code aws-serverless}, by which programs in other languages use the
 * components.
 */
package dev.skerry.serverless.provider;
