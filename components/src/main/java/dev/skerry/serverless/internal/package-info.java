/**
 * Shared code of the components: validation, outputs, child options, overrides and policy
 * documents. The classes are public only for the other packages of this artifact. They are not part
 * of the API and not in the Javadoc.
 */
package dev.skerry.serverless.internal;
