package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;

/**
 * A request as the client sent it, before decoding.
 *
 * @param method the method, in the case that the client sent
 * @param path the path, percent-encoded
 * @param query the query string without the question mark, percent-encoded; may be empty
 * @param protocol {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param headers the header lines, in the order that the client sent
 * @param sourceIp the caller's address
 * @param body the body; may be empty
 */
record ApiRequest(
    String method,
    String path,
    String query,
    String protocol,
    List<Header> headers,
    String sourceIp,
    byte[] body) {

  /** Returns the first value of a header. */
  Optional<String> header(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst();
  }

  /** Returns the size that AWS limits: the request line and the values of all headers, in bytes. */
  long headerBytes() {
    var target = query.isEmpty() ? path : path + "?" + query;
    var requestLine = method.length() + target.length() + protocol.length() + 2;
    return requestLine
        + headers.stream().mapToLong(header -> header.value().getBytes(UTF_8).length).sum();
  }

  ApiRequest withBody(byte[] read) {
    return new ApiRequest(method, path, query, protocol, headers, sourceIp, read);
  }
}
