import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection. A request is one write; everything else is left out. */
final class Connection implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;
  private static final String LENGTH = "content-length:";
  private static final String HEAD =
      "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-amz-json-1.0\r\n"
          + "X-Amz-Date: 20260101T000000Z\r\nAuthorization: AWS4-HMAC-SHA256"
          + " Credential=key/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature=0\r\n"
          + "X-Amz-Target: DynamoDB_20120810.%s\r\nContent-Length: %d\r\n\r\n";

  private final Socket socket = new Socket();
  private final InputStream in;

  Connection(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  static byte[] request(String operation, String body) {
    var length = body.getBytes(StandardCharsets.UTF_8).length;
    return (HEAD.formatted(operation, length) + body).getBytes(StandardCharsets.UTF_8);
  }

  /** Sends a request and returns the body of its response, which must have status 200. */
  byte[] send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = line();
    var length = -1;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).trim());
      }
    }
    if (length < 0) {
      throw new IOException(status + " has no length");
    }
    var body = in.readNBytes(length);
    if (!status.startsWith("HTTP/1.1 200 ")) {
      throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
    }
    return body;
  }

  String send(String operation, String body) throws IOException {
    return new String(send(request(operation, body)), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The connection was closed.");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
