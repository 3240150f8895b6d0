package dev.skerry.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.skerry.local.functions.InvocationResult;
import dev.skerry.local.functions.Invoker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stub that returns the same result for every invocation, and records the events. */
final class RecordingInvoker implements Invoker {

  static final String OK = "{\"statusCode\":200,\"body\":\"ok\"}";

  final List<String> events = new CopyOnWriteArrayList<>();
  final List<String> functionArns = new CopyOnWriteArrayList<>();
  private final CompletionStage<InvocationResult> ending;

  RecordingInvoker(CompletionStage<InvocationResult> ending) {
    this.ending = ending;
  }

  static RecordingInvoker returning(String payload) {
    return ending(new InvocationResult.Success(payload.getBytes(UTF_8)));
  }

  static RecordingInvoker ending(InvocationResult invocation) {
    return new RecordingInvoker(CompletableFuture.completedStage(invocation));
  }

  @Override
  public CompletionStage<InvocationResult> invoke(String functionArn, byte[] event) {
    functionArns.add(functionArn);
    events.add(new String(event, UTF_8));
    return ending;
  }

  JsonObject onlyEvent() {
    if (events.size() != 1) {
      throw new AssertionError("Events: " + events);
    }
    return JsonParser.parseString(events.get(0)).getAsJsonObject();
  }
}
