package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A Runtime API client in Java, for systems without AWS's native library (in version 2.9.0: all
 * except Linux). It shadows AWS's class of the same name on the class path and has the same
 * methods. AWS's runtime interface client still loads the code, invokes it and reports errors.
 */
final class NativeClient {
  private static String invocations;

  private NativeClient() {}

  static void init(String api) {
    invocations = "http://" + api + "/2018-06-01/runtime/invocation/";
  }

  static InvocationRequest next() {
    try {
      var connection = connection("next");
      var request = new InvocationRequest();
      request.setContent(body(connection));
      request.setId(connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"));
      request.setInvokedFunctionArn(
          connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"));
      request.setDeadlineTimeInMs(connection.getHeaderFieldLong("Lambda-Runtime-Deadline-Ms", 0));
      request.setXrayTraceId(connection.getHeaderField("Lambda-Runtime-Trace-Id"));
      return request;
    } catch (IOException e) {
      throw new LambdaRuntimeClientException("no next invocation: " + e, 0);
    }
  }

  static void postInvocationResponse(byte[] requestId, byte[] response) {
    try {
      var connection = connection(new String(requestId, StandardCharsets.UTF_8) + "/response");
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setFixedLengthStreamingMode(response.length);
      connection.getOutputStream().write(response);
      body(connection);
    } catch (IOException e) {
      throw new LambdaRuntimeClientException("response not sent: " + e, 0);
    }
  }

  private static HttpURLConnection connection(String path) throws IOException {
    return (HttpURLConnection) URI.create(invocations + path).toURL().openConnection();
  }

  /** Reads the whole body, so that the JDK reuses the connection. */
  private static byte[] body(HttpURLConnection connection) throws IOException {
    try (InputStream stream = connection.getInputStream()) {
      var bytes = new ByteArrayOutputStream();
      stream.transferTo(bytes);
      return bytes.toByteArray();
    }
  }
}
