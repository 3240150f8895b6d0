/** What is deployed. */
package dev.skerry.handlers.metadata;
