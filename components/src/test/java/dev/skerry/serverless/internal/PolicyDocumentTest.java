package dev.skerry.serverless.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDocumentTest {
  @Test
  void aDocumentAllowsTheActionsOnTheResourcesInTheirOrder() {
    var document =
        PolicyDocument.allow(
            List.of("dynamodb:Query", "dynamodb:GetItem"),
            List.of("arn:table", "arn:table/index/*"));

    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":[\"dynamodb:Query\",\"dynamodb:GetItem\"],"
            + "\"Resource\":[\"arn:table\",\"arn:table/index/*\"]}]}",
        document);
  }

  @Test
  void specialCharactersAreEscaped() {
    var awkward = "a\"b\\c\n<d>&'e' ${aws:username} ü";

    var document = PolicyDocument.allow(List.of("s3:GetObject"), List.of(awkward));

    var statement = JsonParser.parseString(document).getAsJsonObject().getAsJsonArray("Statement");
    var resources = statement.get(0).getAsJsonObject().getAsJsonArray("Resource");
    assertEquals(awkward, resources.get(0).getAsString());
  }
}
