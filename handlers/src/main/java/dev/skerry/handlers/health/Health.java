package dev.skerry.handlers.health;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.Environment;
import dev.skerry.handlers.http.HttpFunction;
import dev.skerry.handlers.http.Request;
import dev.skerry.handlers.http.Response;
import dev.skerry.handlers.users.TableCheck;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * {@code GET /health}: whether the API runs, which does not depend on the table; with {@code
 * ?deep=1} also whether the table answers, and how fast.
 */
public final class Health extends HttpFunction {
  /** A slower table is worth a warning: its first attempt has failed. */
  private static final long WARN_MS = 1_000;

  private static final List<String> MEDIA_TYPES =
      List.of("application/json", "application/health+json");

  private final Supplier<Consumer<Deadline>> table;
  private final LongSupplier nanoTime;

  /** The function as Lambda makes it. */
  public Health() {
    this(() -> OnFirstUse.CHECK::read, System::nanoTime);
    Environment.ofProcess().required("USERS_TABLE");
  }

  Health(Supplier<Consumer<Deadline>> table, LongSupplier nanoTime) {
    this.table = table;
    this.nanoTime = nanoTime;
  }

  /** Most calls are plain ones, which shall not wait for the AWS SDK to load. */
  private static final class OnFirstUse {
    static final TableCheck CHECK = TableCheck.ofProcess();
  }

  @Override
  protected Response answer(Request request) {
    var mediaType = request.answerType(MEDIA_TYPES);
    if (request.query().integer("deep", 0, 1, 0) == 0) {
      return Response.of(200, mediaType, json -> json.writeStringField("status", "pass"));
    }
    var result = check();
    var status = result.status().equals("fail") ? 503 : 200;
    return Response.of(status, mediaType, result::write);
  }

  private Result check() {
    var check = table.get(); // the first time, this loads the AWS SDK: no fault of the table
    var startNanos = nanoTime.getAsLong();
    var status = "pass";
    try {
      check.accept(Deadline.ofRequest());
    } catch (ApiException exception) {
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
