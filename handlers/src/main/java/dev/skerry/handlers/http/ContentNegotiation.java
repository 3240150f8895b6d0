package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses the response's media type and checks the body's. */
final class ContentNegotiation {
  static final String JSON = "application/json";

  private ContentNegotiation() {}

  /**
   * Returns the first of the supported media types with the highest quality value.
   *
   * @param accept the Accept header; empty if there is none
   * @throws ApiException {@link ErrorCode#NOT_ACCEPTABLE} if the caller accepts none of them
   */
  static String negotiateMediaType(String accept, List<String> supported) {
    if (accept.isBlank()) {
      return supported.get(0);
    }
    var ranges = MediaRange.parseList(accept);
    var best = supported.get(0);
    for (var type : supported) {
      best = quality(ranges, type) > quality(ranges, best) ? type : best;
    }
    if (quality(ranges, best) == 0) {
      throw ApiException.of(
          ErrorCode.NOT_ACCEPTABLE, "This route answers " + String.join(" or ", supported) + ".");
    }
    return best;
  }

  /** Returns the quality value of the most precise range: a wildcard does not override it. */
  private static double quality(List<MediaRange> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.precision(type) > 0)
        .max(Comparator.comparingInt(range -> range.precision(type)))
        .map(MediaRange::quality)
        .orElse(0.0);
  }

  /** Requires a body of unencoded JSON in UTF-8. */
  static void requireJson(Request request) {
    var type = MediaRange.parse(request.header("content-type").orElse(""));
    var charset = type.parameters().getOrDefault("charset", "utf-8");
    if (!type.name().equals(JSON) || !charset.equalsIgnoreCase("utf-8")) {
      throw unsupported(request, "A body must be application/json in UTF-8.");
    }
    if (!request.header("content-encoding").orElse("identity").equalsIgnoreCase("identity")) {
      throw unsupported(request, "A body must be sent without a content encoding.");
    }
  }

  private static ApiException unsupported(Request request, String detail) {
    var header = request.method().equals("POST") ? "accept-post" : "accept";
    return ApiException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, detail)
        .withHeaders(Map.of(header, JSON));
  }
}
