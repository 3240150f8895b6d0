package dev.skerry.local.functions;

import java.io.IOException;

/**
 * The main class of a process that runs one command and ends with its exit code: under watchdog, so
 * that the command ends when the local cloud does.
 */
public final class CommandRunner {
  private CommandRunner() {}

  /**
   * Runs a command.
   *
   * @param command the program and its arguments
   * @throws IOException when it cannot be started
   * @throws InterruptedException when this thread is interrupted
   */
  public static void main(String[] command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true);
    process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    System.exit(process.start().waitFor());
  }
}
