package dev.skerry.local.functions;

import java.io.IOException;

/**
 * The main class of a process that runs one command and ends with its exit code. The parent
 * watchdog ends the command together with the local cloud.
 */
public final class CommandRunner {
  private CommandRunner() {}

  /**
   * Runs a command.
   *
   * @param command the program and its arguments
   * @throws IOException if it cannot be started
   * @throws InterruptedException when this thread is interrupted
   */
  public static void main(String[] command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    System.exit(process.start().waitFor());
  }
}
