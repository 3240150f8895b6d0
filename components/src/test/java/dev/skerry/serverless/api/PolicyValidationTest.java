package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.assertValid;
import static dev.skerry.serverless.api.Apis.getUser;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyValidationTest {
  private static final String ERROR =
      "is not a policy document. Allowed: a JSON object with a Statement (IAM policy grammar). Fix: correct the document in policies.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{'Statement':[]}",
        "{\"statement\":[]}",
        "{\"Statement\":\"Allow\"}",
        "{\"Statement\":[]",
        "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess"
      })
  void anErrorOfAPolicyDoesNotShowIt(String policy) {
    assertInvalid(
        with(getUser().policies(Apis.POLICY, policy).build()).policies(List.of(Output.of(policy))),
        "function 'getUser': policies[1] " + ERROR,
        "all functions: policies[0] " + ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Statement\":{}}", " {\"Id\":\"x\",\"Statement\":[{}]}\n"})
  void aDocumentWithAStatementIsValid(String policy) {
    assertValid(with(getUser().policies(policy).build()));
  }

  @Test
  void aPolicyOfARouteThatBecomesKnownLaterIsValidatedThen() {
    var later = new CompletableFuture<String>();
    var args = with(getUser().policies(Output.of(later)).build());

    var failure = Apis.failure(args, later, "{}");

    assertEquals("ServerlessApi 'api': function 'getUser': policies[0] " + ERROR, failure);
  }

  @Test
  void aPolicyOfTheApiThatBecomesKnownLaterIsValidatedThen() {
    var later = new CompletableFuture<String>();
    var args = with().policies(List.of(Output.of(Apis.POLICY), Output.of(later)));

    var failure = Apis.failure(args, later, "{}");

    assertEquals("ServerlessApi 'api': all functions: policies[1] " + ERROR, failure);
  }
}
