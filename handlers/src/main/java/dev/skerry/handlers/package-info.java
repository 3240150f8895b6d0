/**
 * The Lambda functions of the main stack, and the types that all of them use: errors ({@link
 * dev.skerry.handlers.ApiException}), time limits ({@link dev.skerry.handlers.Deadline}) and
 * environment variables ({@link dev.skerry.handlers.Environment}).
 */
package dev.skerry.handlers;
