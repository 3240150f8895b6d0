package dev.skerry.serverless.provider;

import java.io.IOException;

/**
 * Serves the component package to Pulumi's engine, which starts it as the plugin {@code
 * pulumi-resource-aws-serverless}.
 */
public final class Main {
  private Main() {}

  /**
   * Serves until the engine ends the process. Prints the port on the first line, as the engine
   * expects.
   *
   * @param args the engine's address, after options for logging and tracing
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    var engine = args.length == 0 ? "" : args[args.length - 1];
    if (!engine.matches("[^-].*:[0-9]+")) {
      System.err.println(
          "aws-serverless: the last argument is '%s'. Allowed: the address of Pulumi's engine, HOST:PORT."
                  .formatted(engine)
              + " Fix: let Pulumi start this plugin.");
      System.exit(1);
    }
    new PackageServer(engine, new ComponentPackage()).startAndBlockUntilShutdown();
  }
}
