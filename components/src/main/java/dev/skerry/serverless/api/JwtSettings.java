package dev.skerry.serverless.api;

import static java.util.Objects.requireNonNullElse;

import com.pulumi.core.Output;
import dev.skerry.serverless.internal.Faults;
import dev.skerry.serverless.internal.Known;
import dev.skerry.serverless.internal.Lists;
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

  static JwtSettings of(JwtArgs args, Faults faults) {
    var settings =
        new JwtSettings(
            args.issuer,
            Lists.orEmpty(args.audiences),
            requireNonNullElse(args.identitySource, "$request.header.Authorization"));
    settings.refuse(faults);
    return settings;
  }

  /** The issuer, which fails where the check of the arguments could not yet know it. */
  Output<String> checkedIssuer(String component) {
    var faults = new Faults("ServerlessApi", component).in("jwt");
    return Known.checked(issuer, JwtSettings::refuseIssuer, faults);
  }

  private static void refuseIssuer(String issuer, Faults faults) {
    if (issuer == null) {
      faults.refuse("it has no issuer", ISSUERS, "set issuer");
    }
    faults.refuseUnlessLike(ISSUER, ISSUERS, "issuer", issuer);
  }

  private static void refuseAudience(String audience, Faults faults) {
    if (audience == null || audience.isBlank()) {
      faults.refuse("audiences has an empty one", "what tokens have in aud", "change audiences");
    }
  }

  private void refuse(Faults faults) {
    if (issuer == null) {
      refuseIssuer(null, faults);
    } else {
      Known.refuse(issuer, JwtSettings::refuseIssuer, faults);
    }
    audiences.forEach(audience -> Known.refuse(audience, JwtSettings::refuseAudience, faults));
    if (audiences.isEmpty() || audiences.size() > MOST_AUDIENCES) {
      faults.refuse(
          "it has %s audiences".formatted(audiences.size()),
          "1 to %s (HTTP API quotas)".formatted(MOST_AUDIENCES),
          "list in audiences whom tokens are for");
    }
    faults.refuseUnlessLike(
        SOURCE,
        "'$request.header.NAME' or '$request.querystring.NAME'",
        "identitySource",
        identitySource);
  }
}
