package dev.skerry.tests;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An example that {@code local/serve} serves in its own process, on a free port. */
public final class ServedExample implements AutoCloseable {
  private static final String URL = "url = ";
  private static final String READY = "Ready in ";

  private final Process process;
  private final URI url;

  private ServedExample(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Serves a project with the program in infrastructure/.
   *
   * @param project the folder of Pulumi.yaml
   * @param options options of the local cloud, such as {@code --dynamodb} and a URL
   */
  public static ServedExample of(Path project, String... options) throws IOException {
    return ofModule(project, "infrastructure", options);
  }

  /**
   * Starts the process and waits until it is ready.
   *
   * @param project the folder of Pulumi.yaml
   * @param module the folder in it with the program
   * @param options options of the local cloud, such as {@code --dynamodb} and a URL
   */
  public static ServedExample ofModule(Path project, String module, String... options)
      throws IOException {
    return start(project, module, Map.of(), options);
  }

  /**
   * Serves a project in another language than Java.
   *
   * @param project the folder of Pulumi.yaml
   * @param languageHosts the folder with Pulumi's language hosts
   * @param environment more environment variables
   */
  public static ServedExample hosted(
      Path project, Path languageHosts, Map<String, String> environment) throws IOException {
    var path = languageHosts + File.pathSeparator + System.getenv("PATH");
    var all = new HashMap<>(environment);
    all.put("PATH", path);
    return start(project, "-", all);
  }

  private static ServedExample start(
      Path project, String module, Map<String, String> environment, String... options)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(MainStack.ROOT.resolve("local/serve").toString());
    command.addAll(List.of(project.toString(), module, "--port", "0"));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var lines = process.inputReader();
    var url = url(lines);
    // The process would block on a full pipe.
    new Thread(() -> lines.lines().forEach(line -> {}), "lines of the example").start();
    return new ServedExample(process, url);
  }

  /** Returns the output {@code url}. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static URI url(BufferedReader lines) throws IOException {
    var seen = new StringBuilder();
    URI url = null;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.append(line).append('\n');
      if (line.startsWith(URL)) {
        url = URI.create(line.substring(URL.length()));
      }
      if (line.startsWith(READY) && url != null) {
        return url;
      }
    }
    throw new IOException("not ready:\n" + seen);
  }
}
