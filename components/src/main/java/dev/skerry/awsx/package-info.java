/**
 * Pulumi's AWSX in Java, as much of it as a network for functions takes: the plugin does the work,
 * these classes name it. Not one of this artifact's components.
 */
package dev.skerry.awsx;
