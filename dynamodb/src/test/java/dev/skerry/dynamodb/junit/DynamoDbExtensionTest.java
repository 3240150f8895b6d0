package dev.skerry.dynamodb.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.skerry.dynamodb.EmbeddedDynamoDb;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoDbExtensionTest {
  @RegisterExtension static final DynamoDbExtension dynamoDb = new DynamoDbExtension();

  private final URI endpoint;

  DynamoDbExtensionTest(EmbeddedDynamoDb parameter) {
    endpoint = parameter.endpoint();
  }

  @Test
  void theFieldAndParametersAreTheSame(EmbeddedDynamoDb parameter) {
    assertSame(dynamoDb.dynamoDb(), parameter);
    assertEquals(dynamoDb.endpoint(), endpoint);
    assertEquals("{\"TableNames\":[]}", parameter.call("ListTables", "{}"));
  }

  @Nested
  class InANestedClass {
    @Test
    void itIsTheSameToo(EmbeddedDynamoDb parameter) {
      assertSame(dynamoDb.dynamoDb(), parameter);
    }
  }
}
