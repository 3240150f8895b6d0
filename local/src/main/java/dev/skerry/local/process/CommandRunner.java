package dev.skerry.local.process;

import java.io.IOException;

/**
 * The main class of a child JVM that runs one command, which is no JVM, and ends with its exit
 * code. The parent watchdog ends the command together with the local cloud.
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
    System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
