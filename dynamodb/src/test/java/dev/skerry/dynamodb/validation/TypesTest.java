package dev.skerry.dynamodb.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.skerry.dynamodb.error.ErrorType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
  private static final String SHORT = "com.amazonaws.dynamodb.v20120810.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GetItem | {"TableName":true}             | TRUE_VALUE cannot be converted to String
          GetItem | {"TableName":false}            | FALSE_VALUE cannot be converted to String
          GetItem | {"TableName":23}               | NUMBER_VALUE cannot be converted to String
          GetItem | {"TableName":3.5}              | DECIMAL_VALUE cannot be converted to String
          GetItem | {"TableName":[]}               | Unrecognized collection type class java.lang.String
          GetItem | {"TableName":{}}               | Start of structure or map found where not expected
          GetItem | {"ConsistentRead":"maybe"}     | Unexpected token received from parser
          GetItem | {"ConsistentRead":1}           | NUMBER_VALUE cannot be converted to Boolean
          GetItem | {"ConsistentRead":[]}          | Unrecognized collection type class java.lang.Boolean
          GetItem | {"Key":"a"}                    | Unexpected field type
          GetItem | {"Key":[]}                     | Unrecognized collection type java.util.Map<java.lang.String, SHORT.AttributeValue>
          GetItem | {"Key":{"a":"b"}}              | Unexpected value type in payload
          GetItem | {"Key":{"a":[]}}               | Unrecognized collection type class SHORT.AttributeValue
          GetItem | {"Key":{"a":{"S":1}}}          | NUMBER_VALUE cannot be converted to String
          GetItem | {"Key":{"a":{"N":1}}}          | NUMBER_VALUE cannot be converted to String
          GetItem | {"Key":{"a":{"B":3}}}          | only base-64-encoded strings are convertible to bytes
          GetItem | {"Key":{"a":{"B":"x"}}}        | Base64 encoded length is expected a multiple of 4 bytes but found: 1
          GetItem | {"Key":{"a":{"B":[]}}}         | Unrecognized collection type class java.nio.ByteBuffer
          GetItem | {"Key":{"a":{"SS":"x"}}}       | Unexpected field type
          GetItem | {"Key":{"a":{"BOOL":"23"}}}    | Unexpected token received from parser
          GetItem | {"Key":{"a":{"SS":{}}}}        | Start of structure or map found where not expected
          GetItem | {"Key":{"a":{"SS":[1]}}}       | NUMBER_VALUE cannot be converted to String
          GetItem | {"Key":{"a":{"L":[1]}}}        | Unexpected value type in payload
          GetItem | {"Key":{"a":{"L":[[]]}}}       | Unrecognized collection type class SHORT.AttributeValue
          GetItem | {"Key":{"a":{"M":[]}}}         | Unrecognized collection type java.util.Map<java.lang.String, SHORT.AttributeValue>
          GetItem | {"Key":{"a":{"M":{"b":{"L":[{"BOOL":1}]}}}}} | NUMBER_VALUE cannot be converted to Boolean
          GetItem | {"AttributesToGet":{}}         | Start of structure or map found where not expected
          GetItem | {"AttributesToGet":[{}]}       | Start of structure or map found where not expected
          GetItem | {"ExpressionAttributeNames":[]} | Unrecognized collection type java.util.Map<java.lang.String, java.lang.String>
          GetItem | {"ExpressionAttributeNames":{"a":1}} | NUMBER_VALUE cannot be converted to String
          Query   | {"Limit":"1"}                  | STRING_VALUE cannot be converted to Integer
          Query   | {"Limit":true}                 | TRUE_VALUE cannot be converted to Integer
          Query   | {"Limit":[]}                   | Unrecognized collection type class java.lang.Integer
          CreateTable | {"ProvisionedThroughput":"a"} | Unexpected field type
          CreateTable | {"ProvisionedThroughput":[]} | Unrecognized collection type class SHORT.ProvisionedThroughput
          CreateTable | {"ProvisionedThroughput":{"ReadCapacityUnits":"1"}} | STRING_VALUE cannot be converted to Long
          CreateTable | {"KeySchema":["a"]}        | Unexpected value type in payload
          BatchGetItem | {"RequestItems":{"abc":"x"}} | Unexpected value type in payload
          BatchGetItem | {"RequestItems":[]}       | Unrecognized collection type java.util.Map<java.lang.String, SHORT.KeysAndAttributes>
          BatchWriteItem | {"RequestItems":{"abc":{}}} | Start of structure or map found where not expected
          BatchWriteItem | {"RequestItems":{"abc":"x"}} | class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and java.lang.Class are in module java.base of loader 'bootstrap')
          """)
  void aWrongTypeIsASerializationError(String operation, String request, String message) {
    var error = Requests.error(operation, request);

    assertEquals(ErrorType.SERIALIZATION, error.type());
    assertEquals(message.replace("SHORT.", SHORT), error.getMessage());
  }

  @Test
  void aWrongTypeComesBeforeAllConstraints() {
    var error = Requests.error("PutItem", "{\"TableName\":\"\",\"Item\":{\"a\":{\"S\":1}}}");

    assertEquals(ErrorType.SERIALIZATION, error.type());
  }

  @Test
  void unknownMembersAndFractionsOfIntegersAreIgnored() {
    Requests.validate("Query", "{\"TableName\":\"abc\",\"Limit\":1.5,\"Unknown\":{}}");
  }
}
