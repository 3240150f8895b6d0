package dev.skerry.handlers.http;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import dev.skerry.handlers.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an If-Match or If-None-Match header lists (RFC 9110, 8.8.3).
 *
 * @param any whether it is {@code *}
 * @param strong the tags without {@code W/}, without their quotes
 * @param weak the tags with {@code W/}
 */
public record EntityTags(boolean any, Set<String> strong, Set<String> weak) {
  /** A header may list so many: the operands that DynamoDB's IN takes. */
  static final int LIMIT = 100;

  /** One tag and the comma after it; a tag may contain commas. */
  private static final Pattern TAG =
      Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");

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
    if (end == 0 || end < header.length() || header.endsWith(",")) {
      throw invalid(name, "format", "Must be *, or entity tags in quotes with commas between.");
    }
    if (strong.size() + weak.size() > LIMIT) {
      throw invalid(name, "maxItems", "May list at most " + LIMIT + " entity tags.");
    }
    return new EntityTags(false, strong, weak);
  }

  /** Whether one of the tags is this one, by the weak comparison that reading uses. */
  public boolean includes(String tag) {
    return any || strong.contains(tag) || weak.contains(tag);
  }

  private static ApiException invalid(String name, String code, String detail) {
    return ApiException.of(ErrorCode.INVALID_HEADER, "The header '" + name + "' is invalid.")
        .withFieldErrors(List.of(FieldError.inHeader(name, code, detail)));
  }
}
