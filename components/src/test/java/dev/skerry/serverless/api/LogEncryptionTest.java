package dev.skerry.serverless.api;

import static dev.skerry.serverless.api.Apis.assertInvalid;
import static dev.skerry.serverless.api.Apis.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.pulumi.core.Output;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEncryptionTest {
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/mrk-0a1b";
  private static final String ERROR =
      "logKeyArn is '%s'. Allowed: the ARN of a KMS key, arn:aws:kms:REGION:ACCOUNT:key/ID. Fix: change logKeyArn.";

  @ParameterizedTest
  @ValueSource(strings = {KEY, "arn:aws-cn:kms:cn-north-1:111122223333:key/1234abcd-12ab"})
  void allLogGroupsAreEncryptedWithTheKey(String key) {
    var program = Apis.run(with().logKeyArn(Output.of(key)).fallback("com.example.Fallback"));

    var groups = program.ofType("aws:cloudwatch/logGroup:LogGroup");
    assertEquals(3, groups.size());
    groups.forEach(group -> assertEquals(key, group.input("kmsKeyId")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mrk-0a1b",
        "alias/logs",
        "arn:aws:kms:eu-west-1:111122223333:alias/logs",
        "arn:aws:kms:eu-west-1:1111:key/mrk-0a1b"
      })
  void anArnThatIsNotOfAKeyIsInvalid(String arn) {
    assertInvalid(with().logKeyArn(Output.of(arn)), ERROR.formatted(arn));
  }

  @Test
  void anArnThatBecomesKnownLaterIsValidatedThen() {
    var later = new CompletableFuture<String>();
    var args = with().logKeyArn(Output.of(later));

    var failure = Apis.failure(args, later, "alias/logs");

    assertEquals("ServerlessApi 'api': " + ERROR.formatted("alias/logs"), failure);
  }
}
