/**
 * What the components share: validation, outputs, child options, overrides and policy documents.
 * Public only because Java has no other access between packages; not part of the API, and left out
 * of the Javadoc.
 */
package dev.skerry.serverless.internal;
