package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends responses through Jetty.
 *
 * @param request the request
 * @param jettyResponse the response that Jetty sends
 * @param callback completed when the exchange ends
 */
record ResponseWriter(Request request, Response jettyResponse, Callback callback) {

  /**
   * How long the gateway reads on after it rejected a body, so that the client receives the
   * response.
   */
  private static final int DRAIN_MILLIS = 500;

  void send(GatewayResponse response, ReceivedRequest received) {
    write(response, received, callback);
  }

  /**
   * Sends a response before the body was read. Without the drain the client sees a connection
   * reset.
   */
  void sendEarly(GatewayResponse response, ReceivedRequest received) {
    write(response, received, Callback.from(this::drain, callback::failed));
  }

  private void write(GatewayResponse response, ReceivedRequest received, Callback written) {
    jettyResponse.setStatus(response.status());
    response.headers().forEach(this::add);
    jettyResponse.getHeaders().put(GatewayResponse.REQUEST_ID, received.requestId());
    var bodiless = response.status() == 204 || response.status() == 304;
    jettyResponse.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : response.body()), written);
  }

  private void add(Header header) {
    // Jetty writes one byte for each character.
    var bytes = new String(header.value().getBytes(UndocumentedBehavior.TEXT), ISO_8859_1);
    jettyResponse.getHeaders().add(header.name(), bytes);
  }

  private void drain() {
    var drained = new CompletableFuture<Void>();
    Content.Source.consumeAll(
        request, Callback.from(() -> drained.complete(null), drained::completeExceptionally));
    drained
        .completeOnTimeout(null, DRAIN_MILLIS, TimeUnit.MILLISECONDS)
        .whenComplete((end, failure) -> callback.succeeded());
  }
}
