package dev.skerry.local.gateway;

import java.time.Clock;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Sends the gateway's JSON errors instead of Jetty's HTML, for example for malformed HTTP. */
final class ErrorResponses extends ErrorHandler {

  private final Clock clock;

  ErrorResponses(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    new ResponseWriter(request, response, callback)
        .send(gatewayResponse(response.getStatus()), ReceivedRequest.now(clock));
    return true;
  }

  private static GatewayResponse gatewayResponse(int status) {
    return switch (status) {
      case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
          UndocumentedBehavior.HEADERS_TOO_LARGE;
      case HttpStatus.INTERNAL_SERVER_ERROR_500 -> GatewayResponse.INTERNAL_ERROR;
      case HttpStatus.SERVICE_UNAVAILABLE_503 -> GatewayResponse.UNAVAILABLE;
      default -> GatewayResponse.BAD_REQUEST;
    };
  }
}
