/** The API's front door. */
package dev.skerry.handlers.welcome;
