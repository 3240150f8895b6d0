/**
 * Pulumi components for a serverless API on AWS. Each component declares several resources, with
 * defaults that are safe for production, and reports all invalid arguments at preview.
 *
 * <pre>{@code
 * var users = new UserTable("users", UserTableArgs.builder().build(), null);
 * var jars = new FileArchive("layer/target/layer");
 * var layer = new LambdaLayer("shared", LambdaLayerArgs.builder().content(jars).build(), null);
 * var args = MonitoringArgs.builder().apiId("a1b2c3").stageName("$default");
 * args.tables(users.monitored()).emails("on-call@example.com");
 * var monitoring = new Monitoring("users", args.build(), null);
 * ctx.export("layer", layer.layerArn());
 * ctx.export("readPolicy", users.policyFor("GetItem", "Query"));
 * ctx.export("dashboard", monitoring.dashboardUrl());
 * }</pre>
 *
 * <p>Arguments that decide which resources exist (counts, switches, names) are plain values. Values
 * that are known only after a deployment (ARNs, physical names) are {@code Output}s. Access is
 * data: a table returns policy documents, and each function gets the documents that it needs.
 */
package dev.skerry.serverless;
