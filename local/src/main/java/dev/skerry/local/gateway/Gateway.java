package dev.skerry.local.gateway;

import dev.skerry.local.functions.Invoker;
import dev.skerry.local.program.HttpApi;
import dev.skerry.local.program.HttpApi.Jwt;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Emulates API Gateway for one HTTP API: routing, events, responses, quotas, throttling, CORS, and
 * IAM and JWT authorization. It listens on the loopback address only.
 *
 * <pre>{@code
 * try (var gateway = Gateway.start(api, invoker, 8080, options)) {
 *   System.out.println(gateway.uri());
 * }
 * }</pre>
 */
public final class Gateway implements AutoCloseable {

  /** The access key id that signs requests to {@code AWS_IAM} routes. It is valid only locally. */
  public static final String ACCESS_KEY_ID = "local";

  /** The secret access key of {@link #ACCESS_KEY_ID}. It is public. */
  public static final String SECRET_ACCESS_KEY = "local";

  /** Larger than the gateway's own limit, so that the client receives the gateway's error. */
  private static final int PARSED_HEADER_BYTES = 64 * 1024;

  /** Longer than the 30 s that the gateway waits for a function. */
  private static final int IDLE_MILLIS = 60_000;

  private final HttpApi api;
  private final Server server;
  private final URI uri;

  private Gateway(HttpApi api, Server server, URI uri) {
    this.api = api;
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts to serve an API.
   *
   * @param port the port; 0 selects a free port
   * @throws BindException if the port is in use; the message names the port
   * @throws IllegalArgumentException if a route key is invalid
   */
  public static Gateway start(HttpApi api, Invoker invoker, int port, GatewayOptions options)
      throws IOException {
    var dispatch = new RequestDispatcher(api, invoker, options);
    var server = new Server();
    var connector = connector(server, port);
    server.addConnector(connector);
    server.setHandler(new GatewayHandler(dispatch, options.clock()));
    server.setErrorHandler(new ErrorResponses(options.clock()));
    open(connector, port);
    start(server);
    return new Gateway(api, server, URI.create("http://localhost:" + connector.getLocalPort()));
  }

  /** Returns the API's URI without the stage: {@code http://localhost:PORT}. */
  public URI uri() {
    return uri;
  }

  /** Returns one line for each difference from AWS, to be printed at startup. */
  public List<String> warnings() {
    var notEmulated =
        api.routes().stream()
            .filter(route -> !RouteAuthorizer.emulates(route))
            .map(
                route ->
                    "Route '%s': %s authorization is not emulated. Every request gets 401."
                        .formatted(route.routeKey(), route.authorization()));
    var local =
        api.routes().stream()
            .flatMap(route -> route.jwt().stream())
            .map(Jwt::issuer)
            .filter(IssuerKeys::isHttp)
            .distinct()
            .map("Issuer '%s': works only locally. AWS requires https."::formatted);
    return Stream.concat(notEmulated, local).toList();
  }

  /** Stops listening and cancels running requests. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("Gateway of API '" + api.name() + "' did not stop", failure);
    }
  }

  private static ServerConnector connector(Server server, int port) {
    var http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setRequestHeaderSize(PARSED_HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setHeaderCacheSize(0); // The cache takes 128 KB for each connection.
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    return connector;
  }

  private static void open(ServerConnector connector, int port) throws IOException {
    try {
      connector.open();
    } catch (IOException failure) {
      if (failure.getCause() instanceof BindException taken) {
        var text =
            "Port: %d is in use. Allowed: a free port, or 0 to select one. Fix: set PORT to another port.";
        throw (IOException) new BindException(text.formatted(port)).initCause(taken);
      }
      throw failure;
    }
  }

  private static void start(Server server) throws IOException {
    try {
      server.start();
    } catch (Exception failure) {
      throw new IOException("The gateway did not start", failure);
    }
  }
}
