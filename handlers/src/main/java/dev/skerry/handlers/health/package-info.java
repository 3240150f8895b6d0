/** The health endpoint. */
package dev.skerry.handlers.health;
