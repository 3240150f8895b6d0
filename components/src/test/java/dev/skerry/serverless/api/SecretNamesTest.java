package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
  private static String warning(String variable) {
    return ("ServerlessApi 'api': environment variable '%1$s' has the name of a secret. Everyone"
            + " who can read the configuration of the functions can read its value. Fix: store the"
            + " value in AWS Secrets Manager, set %1$s_ARN to the ARN of the secret, and add a"
            + " policy that lets the functions read it.")
        .formatted(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASSWORD",
        "dbPassword2",
        "GITHUB_TOKEN",
        "CLIENT_SECRET",
        "STRIPE_API_KEY",
        "STRIPE_APIKEY",
        "STRIPE_SECRET_KEY_2",
        "PRIVATE_KEY",
        "GOOGLE_CREDENTIALS"
      })
  void aVariableWithTheNameOfASecretIsValidWithAWarning(String name) {
    var program = Apis.run(with().environment(VariableArgs.of(name, "x")));

    assertEquals(List.of(warning(name)), program.warnings());
    assertEquals("x", Apis.environment(program, "getUser").get(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USERS_TABLE",
        "DB_PASSWORD_ARN",
        "TOKEN_TTL_SECONDS",
        "PARTITION_KEY",
        "SECRETARY",
        "KEYBOARD"
      })
  void anotherVariableHasNoWarning(String name) {
    var program = Apis.run(with().environment(VariableArgs.of(name, "x")));

    assertEquals(List.of(), program.warnings());
  }

  @Test
  void aVariableOfSeveralFunctionsHasOneWarning() {
    var args =
        with().environment(VariableArgs.of("DB_PASSWORD", "x")).fallback("com.example.Fallback");

    assertEquals(List.of(warning("DB_PASSWORD")), Apis.run(args).warnings());
  }
}
