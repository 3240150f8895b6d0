package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which media type the answer has, and whether the body's is one that we read. */
final class Negotiation {
  static final String JSON = "application/json";

  private Negotiation() {}

  /**
   * The offered type that the caller likes best; of equals the first.
   *
   * @param accept the Accept header, empty when there is none
   * @throws ApiException {@link ErrorCode#NOT_ACCEPTABLE} when it is none of them
   */
  static String answerType(String accept, List<String> offers) {
    if (accept.isBlank()) {
      return offers.get(0);
    }
    var ranges = MediaRange.list(accept);
    var best = offers.get(0);
    for (var offer : offers) {
      best = quality(ranges, offer) > quality(ranges, best) ? offer : best;
    }
    if (quality(ranges, best) == 0) {
      throw ApiException.of(
          ErrorCode.NOT_ACCEPTABLE, "This route answers " + String.join(" or ", offers) + ".");
    }
    return best;
  }

  /** The most precise range decides: a wildcard does not outdo JSON's own weight of 0. */
  private static double quality(List<MediaRange> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.precision(type) > 0)
        .max(Comparator.comparingInt(range -> range.precision(type)))
        .map(MediaRange::quality)
        .orElse(0.0);
  }

  /** Refuses every body but plain JSON in UTF-8. */
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
