/**
 * Components for a serverless API on AWS: each declares what belongs together, with defaults that
 * are safe for production, and tells at preview what is wrong with its arguments.
 *
 * <pre>{@code
 * var users = new UserTable("users", UserTableArgs.builder().build(), null);
 * var jars = new FileArchive("layer/target/layer");
 * var layer = new LambdaLayer("shared", LambdaLayerArgs.builder().content(jars).build(), null);
 * var watched = MonitoringArgs.builder().apiId("a1b2c3").stageName("$default");
 * watched.tables(users.monitored()).emails("on-call@example.com");
 * var monitoring = new Monitoring("users", watched.build(), null);
 * ctx.export("layer", layer.layerArn());
 * ctx.export("mayRead", users.policyFor("GetItem", "Query"));
 * ctx.export("dashboard", monitoring.dashboardUrl());
 * }</pre>
 *
 * <p>Arguments that shape the program (counts, switches, names) are plain values; what is known
 * only after a deployment (ARNs, names at AWS) is an {@code Output}. Access is data: a table offers
 * policy documents, a function is given the ones that it needs.
 */
package dev.skerry.serverless;
