package dev.skerry.handlers.health;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Operation;
import dev.skerry.handlers.http.Operation.Parameter;
import dev.skerry.handlers.http.Operation.Returns;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.users.TableCheck;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * {@code GET /health}: returns {@code pass} without calling the table. With {@code ?deep=1} it
 * reads the table and also returns the read's status and duration.
 */
@Operation(
    summary = "Check whether the API works",
    parameters =
        @Parameter(
            name = "deep",
            description = "1 also reads the table of users.",
            schema = "{\"type\":\"integer\",\"minimum\":0,\"maximum\":1,\"default\":0}",
            example = "1"),
    returns = {
      @Returns(
          description = "It works; `warn`: the table is slow",
          schema = "Health",
          mediaTypes = {"application/json", "application/health+json"}),
      @Returns(
          status = 503,
          description = "The table cannot be read",
          schema = "Health",
          example =
              """
              {"status":"fail","checks":{"usersTable:responseTime":\
              [{"status":"fail","observedValue":2500,"observedUnit":"ms"}]}}""",
          mediaTypes = {"application/json", "application/health+json"})
    })
public final class Health extends HttpFunction {
  /** A read that takes as long as the SDK's attempt timeout has been retried. */
  private static final long WARN_MS = 1_000;

  private static final List<String> MEDIA_TYPES =
      List.of("application/json", "application/health+json");

  private final Supplier<Consumer<Deadline>> tableCheck;
  private final LongSupplier nanoTime;

  /** Creates the function in Lambda. */
  public Health() {
    this(() -> TableCheckHolder.TABLE_CHECK::read, System::nanoTime);
    Environment.current().required("USERS_TABLE");
  }

  Health(Supplier<Consumer<Deadline>> tableCheck, LongSupplier nanoTime) {
    this.tableCheck = tableCheck;
    this.nanoTime = nanoTime;
  }

  /** Loads the AWS SDK on the first {@code ?deep=1}: requests without it do not need the SDK. */
  private static final class TableCheckHolder {
    static final TableCheck TABLE_CHECK = TableCheck.fromEnvironment();
  }

  @Override
  protected Response handle(Request request) {
    var mediaType = request.negotiateMediaType(MEDIA_TYPES);
    if (request.query().integer("deep", 0, 1, 0) == 0) {
      return Response.of(200, mediaType, json -> json.writeStringField("status", "pass"));
    }
    var result = check();
    var status = result.status().equals("fail") ? 503 : 200;
    return Response.of(status, mediaType, result::write);
  }

  private Result check() {
    var check = tableCheck.get(); // The first call loads the AWS SDK, before the measurement.
    var startNanos = nanoTime.getAsLong();
    var status = "pass";
    try {
      check.accept(Deadline.forRequest());
    } catch (ApiException e) {
      status = "fail";
    }
    var ms = (nanoTime.getAsLong() - startNanos) / 1_000_000;
    return new Result(status.equals("pass") && ms >= WARN_MS ? "warn" : status, ms);
  }

  private record Result(String status, long ms) {
    void write(JsonGenerator json) throws IOException {
      json.writeStringField("status", status);
      json.writeObjectFieldStart("checks");
      json.writeArrayFieldStart("usersTable:responseTime");
      json.writeStartObject();
      json.writeStringField("status", status);
      json.writeNumberField("observedValue", ms);
      json.writeStringField("observedUnit", "ms");
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
