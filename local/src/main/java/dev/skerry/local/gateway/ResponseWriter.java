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
 * Sends answers through Jetty.
 *
 * @param request the request
 * @param response its response
 * @param callback told when the exchange is over
 */
record ResponseWriter(Request request, Response response, Callback callback) {

  /** How long a caller whose body was refused may go on sending, so that it reads the answer. */
  private static final int DRAIN_MILLIS = 500;

  void send(GatewayResponse answer, ReceivedRequest arrival) {
    write(answer, arrival, callback);
  }

  /** Sends an answer before the body was read; without the drain the caller sees a reset. */
  void sendEarly(GatewayResponse answer, ReceivedRequest arrival) {
    write(answer, arrival, Callback.from(this::drain, callback::failed));
  }

  private void write(GatewayResponse answer, ReceivedRequest arrival, Callback written) {
    response.setStatus(answer.status());
    answer.headers().forEach(this::add);
    response.getHeaders().put(GatewayResponse.REQUEST_ID, arrival.requestId());
    var bodiless = answer.status() == 204 || answer.status() == 304;
    response.write(true, ByteBuffer.wrap(bodiless ? new byte[0] : answer.body()), written);
  }

  private void add(Header header) {
    // Jetty writes one byte for each character.
    var bytes = new String(header.value().getBytes(Unverified.TEXT), ISO_8859_1);
    response.getHeaders().add(header.name(), bytes);
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
