/**
 * Java classes for the VPC of Pulumi's AWSX. The AWSX plugin creates the resources; the package is
 * not one of this artifact's components.
 */
package dev.skerry.awsx;
