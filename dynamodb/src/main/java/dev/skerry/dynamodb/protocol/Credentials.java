package dev.skerry.dynamodb.protocol;

import dev.skerry.dynamodb.error.DynamoDbException;
import dev.skerry.dynamodb.error.ErrorType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The access key of a signed request. The signature has to be there, but is not verified. */
final class Credentials {
  private static final String QUERY_ALGORITHM = "X-Amz-Algorithm";
  private static final String CREDENTIAL = "Credential";
  private static final List<String> PARAMETERS = List.of(CREDENTIAL, "Signature", "SignedHeaders");
  private static final List<String> QUERY_PARAMETERS =
      List.of(
          QUERY_ALGORITHM,
          "X-Amz-Credential",
          "X-Amz-Signature",
          "X-Amz-SignedHeaders",
          "X-Amz-Date");

  private Credentials() {}

  /**
   * The access key.
   *
   * @param authorization the header Authorization; null if absent
   * @param query the query string; null if absent
   * @param dated whether there is a header with the date
   */
  static String accessKeyId(String authorization, String query, boolean dated) {
    var parameters = query == null ? List.<String>of() : Arrays.asList(query.split("&"));
    var inQuery = parameters.stream().anyMatch(p -> p.startsWith(QUERY_ALGORITHM));
    if (inQuery && authorization != null) {
      throw new DynamoDbException(
          ErrorType.INVALID_SIGNATURE,
          "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP"
              + " header.");
    }
    if (inQuery) {
      return ofQuery(parameters);
    }
    if (authorization == null || !authorization.startsWith("AWS4-")) {
      throw new DynamoDbException(
          ErrorType.MISSING_AUTHENTICATION_TOKEN, "Request is missing Authentication Token");
    }
    return ofHeader(authorization, dated);
  }

  private static String ofHeader(String header, boolean dated) {
    var missing =
        missing(
            PARAMETERS,
            "Authorization header requires '%s' parameter. ",
            name -> value(header, name + "=") != null);
    if (!dated) {
      missing +=
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
    }
    if (!missing.isEmpty()) {
      throw incomplete(missing + "Authorization=" + header);
    }
    return beforeSlash(value(header, CREDENTIAL + "="));
  }

  private static String ofQuery(List<String> parameters) {
    var missing =
        missing(
            QUERY_PARAMETERS,
            "AWS query-string parameters must include '%s'. ",
            name -> parameters.stream().anyMatch(p -> p.startsWith(name + "=")));
    if (!missing.isEmpty()) {
      throw incomplete(missing + "Re-examine the query-string parameters.");
    }
    var name = "X-Amz-Credential=";
    var credential = parameters.stream().filter(p -> p.startsWith(name)).findFirst().orElseThrow();
    return beforeSlash(decoded(credential.substring(name.length())));
  }

  private static String missing(List<String> names, String sentence, Predicate<String> isThere) {
    var sentences = new StringBuilder();
    names.stream()
        .filter(isThere.negate())
        .forEach(name -> sentences.append(sentence.formatted(name)));
    return sentences.toString();
  }

  /** The value of a parameter up to the next comma or space; null if absent. */
  private static String value(String header, String name) {
    var at = header.indexOf(name);
    while (at > 0 && header.charAt(at - 1) != ' ' && header.charAt(at - 1) != ',') {
      at = header.indexOf(name, at + 1);
    }
    if (at < 0) {
      return null;
    }
    var start = at + name.length();
    var end = start;
    while (end < header.length() && header.charAt(end) != ',' && header.charAt(end) != ' ') {
      end++;
    }
    return header.substring(start, end);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String beforeSlash(String credential) {
    var slash = credential.indexOf('/');
    return slash < 0 ? credential : credential.substring(0, slash);
  }

  private static DynamoDbException incomplete(String message) {
    return new DynamoDbException(ErrorType.INCOMPLETE_SIGNATURE, message);
  }
}
