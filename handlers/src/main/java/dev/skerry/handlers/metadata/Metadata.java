package dev.skerry.handlers.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import java.io.IOException;

/** {@code GET /metadata}: returns the deployed version, its commit, stack and region. */
@Operation(
    summary = "Get the deployed version",
    returns =
        @Returns(
            description = "The version, its commit, stack and region; `NA` if unknown",
            schema =
                """
                {"type":"object","required":["myApplication"],"properties":{"myApplication":\
                {"type":"array","minItems":1,"maxItems":1,"items":{"type":"object","required":\
                ["version","description","lastcommit","stack","region"],"properties":{\
                "version":{"type":"string"},"description":{"type":"string"},\
                "lastcommit":{"type":"string"},"stack":{"type":"string"},\
                "region":{"type":"string"}}}}}}""",
            example =
                """
                {"myApplication":[{"version":"0.1.0","description":"A serverless API on AWS",\
                "lastcommit":"0123456789ab","stack":"dev","region":"us-east-1"}]}"""))
public final class Metadata extends HttpFunction {
  private static final String UNKNOWN = "NA";

  /** The members of the response and the environment variable of each. */
  private static final String[][] MEMBERS = {
    {"version", "APP_VERSION"},
    {"description", "APP_DESCRIPTION"},
    {"lastcommit", "GIT_COMMIT"},
    {"stack", "APP_STACK"},
    {"region", "AWS_REGION"},
  };

  private final Environment environment;

  /** Creates the function in Lambda. */
  public Metadata() {
    this(Environment.current());
  }

  Metadata(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected Response handle(Request request) {
    request.requireJsonAccepted();
    return Response.json(200, this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("myApplication");
    json.writeStartObject();
    for (var member : MEMBERS) {
      json.writeStringField(member[0], environment.optional(member[1], UNKNOWN));
    }
    json.writeEndObject();
    json.writeEndArray();
  }
}
