/** The metadata endpoint. */
package dev.skerry.handlers.metadata;
