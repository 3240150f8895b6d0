/** The rules for JSON bodies of requests. */
package dev.skerry.handlers.body;
