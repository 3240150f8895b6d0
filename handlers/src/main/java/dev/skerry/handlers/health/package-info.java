/** Whether the API can do its work. */
package dev.skerry.handlers.health;
