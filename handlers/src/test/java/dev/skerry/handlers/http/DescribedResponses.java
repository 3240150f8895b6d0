package dev.skerry.handlers.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Asserts that the OpenAPI document describes each response of a function. */
final class DescribedResponses {
  private static final String ROOT = "dev.skerry.handlers.";
  private static final String FILE = "/dev/skerry/handlers/docs/operations.txt";

  /** No gateway sends such events. */
  private static final String UNSUPPORTED_EVENT = "unsupported-event";

  /** The headers that the document describes for all responses. */
  private static final Set<String> GENERAL = Set.of("content-type", "x-content-type-options");

  private static final Map<Class<?>, List<Map<?, ?>>> BY_FUNCTION = new ConcurrentHashMap<>();

  private DescribedResponses() {}

  static void check(RequestStreamHandler function, RecordedResponse response) {
    var described = BY_FUNCTION.computeIfAbsent(function.getClass(), DescribedResponses::read);
    if (described.isEmpty() || isUnsupportedEvent(response)) {
      return;
    }
    if (described.stream().noneMatch(responses -> describes(responses, response))) {
      throw new AssertionError(
          "Not in @Operation of " + function.getClass().getSimpleName() + ": " + response);
    }
  }

  /** Returns the responses of each operation of the function; empty if it has no operation. */
  private static List<Map<?, ?>> read(Class<?> function) {
    if (!function.getName().startsWith(ROOT)) {
      return List.of();
    }
    var handler = Pattern.quote(function.getName().substring(ROOT.length()));
    var line = Pattern.compile("(?:/\\S+ )?" + handler + "(?: idempotent)?\t(.*)");
    try (var file = DescribedResponses.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line::matcher)
          .filter(matcher -> matcher.matches())
          .<Map<?, ?>>map(matcher -> member(RecordedResponse.read(matcher.group(1)), "responses"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnsupportedEvent(RecordedResponse response) {
    return response.status() == 400 && response.slug().equals(UNSUPPORTED_EVENT);
  }

  private static boolean describes(Map<?, ?> responses, RecordedResponse response) {
    var described = member(responses, Integer.toString(response.status()));
    return responses.containsKey(Integer.toString(response.status()))
        && headers(described).containsAll(ownHeaders(response))
        && describesBody(member(described, "content"), response);
  }

  private static Set<String> headers(Map<?, ?> described) {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    member(described, "headers").keySet().forEach(name -> names.add(name.toString()));
    return names;
  }

  private static Set<String> ownHeaders(RecordedResponse response) {
    var names = new TreeSet<>(response.headers().keySet());
    names.removeAll(GENERAL);
    if (response.header("cache-control").equals("no-store")) {
      names.remove("cache-control");
    }
    return names;
  }

  private static boolean describesBody(Map<?, ?> content, RecordedResponse response) {
    if (response.body().isEmpty()) {
      return content.isEmpty();
    }
    var mediaType = response.header("content-type").split(";")[0];
    return content.containsKey(mediaType)
        && (!mediaType.equals("application/problem+json")
            || member(member(content, mediaType), "examples").containsKey(response.slug()));
  }

  private static Map<?, ?> member(Object object, String name) {
    return object instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> member
        ? member
        : Map.of();
  }
}
