package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entity tags of an If-Match or If-None-Match header (RFC 9110, 8.8.3), without quotes.
 *
 * @param any whether the header is {@code *}
 * @param strong the tags without the prefix {@code W/}
 * @param weak the tags with the prefix {@code W/}
 */
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {
  /** The maximum number of tags: DynamoDB's IN takes up to 100 operands. */
  static final int LIMIT = 100;

  private static final String TAG_PATTERN = "(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"";

  /** What a header must match, as a pattern of Java and of ECMA 262. */
  public static final String PATTERN =
      "\\*|[, \\t]*" + TAG_PATTERN + "([ \\t]*,[, \\t]*" + TAG_PATTERN + ")*[, \\t]*";

  /** A tag and the comma after it, after empty elements. A tag may contain commas. */
  private static final Pattern TAG =
      Pattern.compile("\\G[,\\s]*" + TAG_PATTERN + "\\s*(?:,[,\\s]*|$)");

  static EntityTags parse(String name, String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, Set.of(), Set.of());
    }
    var strong = new LinkedHashSet<String>();
    var weak = new LinkedHashSet<String>();
    var tag = TAG.matcher(header);
    var end = 0;
    while (tag.find()) {
      (tag.group(1) == null ? strong : weak).add(tag.group(2));
      end = tag.end();
    }
    if (end == 0 || end < header.length()) {
      throw invalid(name, "format", "Must be *, or entity tags in quotes with commas between.");
    }
    if (strong.size() + weak.size() > LIMIT) {
      throw invalid(name, "maxItems", "May list at most " + LIMIT + " entity tags.");
    }
    return new EntityTags(false, strong, weak);
  }

  /** Returns whether the header matches a tag, by weak comparison (RFC 9110, 8.8.3.2). */
  public boolean includes(String tag) {
    return any || strong.contains(tag) || weak.contains(tag);
  }

  private static ApiException invalid(String name, String code, String detail) {
    return ApiException.of(ErrorCode.INVALID_HEADER, "The header '" + name + "' is invalid.")
        .withFieldErrors(List.of(FieldError.inHeader(name, code, detail)));
  }
}
