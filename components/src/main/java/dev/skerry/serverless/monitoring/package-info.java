/**
 * The component {@link dev.skerry.serverless.monitoring.Monitoring}: a dashboard, saved queries and
 * alarms.
 */
package dev.skerry.serverless.monitoring;
