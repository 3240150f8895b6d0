package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose tokens are good, with nothing left open.
 *
 * @param issuer exactly what tokens name in {@code iss}
 * @param audiences one of which a token is for
 * @param identitySource where a request has its token
 */
record JwtSettings(Output<String> issuer, List<Output<String>> audiences, String identitySource) {
  private static final String ISSUERS =
      "an https URL, or http://localhost:PORT for the local cloud";
  private static final Pattern ISSUER =
      Pattern.compile(
          "(https://[^/\\s?#]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)(/[^\\s?#]*)?");
  private static final Pattern SOURCE =
      Pattern.compile("\\$request\\.(header|querystring)\\.[A-Za-z0-9_-]+");
  private static final int MOST_AUDIENCES = 50; // HTTP API quotas, "Audiences per authorizer"

  static JwtSettings of(JwtArgs args, ValidationErrors errors) {
    var settings =
        new JwtSettings(
            args.issuer,
            InputLists.orEmpty(args.audiences),
            requireNonNullElse(args.identitySource, "$request.header.Authorization"));
    settings.validate(errors);
    return settings;
  }

  /** The issuer, which fails where the check of the arguments could not yet know it. */
  Output<String> checkedIssuer(String component) {
    var errors = new ValidationErrors("ServerlessApi", component).in("jwt");
    return Outputs.validated(issuer, JwtSettings::validateIssuer, errors);
  }

  private static void validateIssuer(String issuer, ValidationErrors errors) {
    errors.requirePresent("issuer", issuer, ISSUERS);
    errors.requireMatch("issuer", issuer, ISSUER, ISSUERS);
  }

  private static void validateAudience(String audience, ValidationErrors errors) {
    if (audience == null || audience.isBlank()) {
      errors.add(
          "audiences", "contains an empty value", "values of the token's aud", "change audiences");
    }
  }

  private void validate(ValidationErrors errors) {
    if (issuer == null) {
      validateIssuer(null, errors);
    } else {
      Outputs.validate(issuer, JwtSettings::validateIssuer, errors);
    }
    audiences.forEach(
        audience -> Outputs.validate(audience, JwtSettings::validateAudience, errors));
    if (audiences.isEmpty() || audiences.size() > MOST_AUDIENCES) {
      errors.add(
          "audiences",
          "has %s values".formatted(audiences.size()),
          "1 to %s (HTTP API quotas)".formatted(MOST_AUDIENCES),
          "set audiences to the accepted aud values");
    }
    errors.requireMatch(
        "identitySource",
        identitySource,
        SOURCE,
        "'$request.header.NAME' or '$request.querystring.NAME'");
  }
}
