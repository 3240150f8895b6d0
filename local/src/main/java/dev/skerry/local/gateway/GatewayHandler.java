package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Connects the gateway to Jetty: reads requests, rejects requests that exceed a quota, and sends
 * responses.
 */
final class GatewayHandler extends Handler.Abstract {

  static final String LOG_NAME = "dev.skerry.local.gateway";

  private static final System.Logger LOG = System.getLogger(LOG_NAME);
  private static final byte[] NO_BODY = {};

  private final RequestDispatcher dispatch;
  private final Clock clock;

  GatewayHandler(RequestDispatcher dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var received = ReceivedRequest.now(clock);
    var writer = new ResponseWriter(request, response, callback);
    var head = head(request);
    var denied = denied(head, request.getLength());
    if (denied.isPresent()) {
      writer.sendEarly(denied.get(), received);
      return true;
    }
    var body = Content.Source.asInputStream(request).readNBytes(Quotas.MAX_BODY_BYTES + 1);
    if (body.length > Quotas.MAX_BODY_BYTES) {
      writer.sendEarly(GatewayResponse.BODY_TOO_LARGE, received);
      return true;
    }
    CompletableFuture.completedStage(head.withBody(body))
        .thenCompose(whole -> dispatch.dispatch(whole, received))
        .thenAccept(result -> writer.send(result, received))
        .exceptionally(error -> failed(callback, error));
    return true;
  }

  /** LogConsumer an internal error; the caller gets the gateway's 500. */
  private static Void failed(Callback callback, Throwable error) {
    LOG.log(System.Logger.Level.ERROR, "The local gateway failed", error);
    callback.failed(error);
    return null;
  }

  private static Optional<GatewayResponse> denied(ApiRequest head, long declaredLength) {
    if (head.headerBytes() > Quotas.MAX_HEADER_BYTES) {
      return Optional.of(UndocumentedBehavior.HEADERS_TOO_LARGE);
    }
    return declaredLength > Quotas.MAX_BODY_BYTES
        ? Optional.of(GatewayResponse.BODY_TOO_LARGE)
        : Optional.empty();
  }

  private static ApiRequest head(Request request) {
    var uri = request.getHttpURI();
    return new ApiRequest(
        request.getMethod(),
        Optional.ofNullable(uri.getPath()).orElse(""),
        Optional.ofNullable(uri.getQuery()).orElse(""),
        request.getConnectionMetaData().getHttpVersion().asString(),
        request.getHeaders().stream().map(f -> header(f.getName(), f.getValue())).toList(),
        Request.getRemoteAddr(request),
        NO_BODY);
  }

  private static Header header(String name, String value) {
    // Jetty decodes each byte to one character.
    var bytes = Optional.ofNullable(value).orElse("").getBytes(ISO_8859_1);
    return new Header(name, new String(bytes, UndocumentedBehavior.TEXT));
  }
}
