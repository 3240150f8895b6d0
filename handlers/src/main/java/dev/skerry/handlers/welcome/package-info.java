/** The welcome endpoint. */
package dev.skerry.handlers.welcome;
