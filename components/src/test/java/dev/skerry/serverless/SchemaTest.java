package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.pulumi.provider.internal.models.GetSchemaRequest;
import dev.skerry.serverless.api.ServerlessApi;
import dev.skerry.serverless.provider.ComponentPackage;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs in other languages see of {@link ServerlessApi}, as the SDK infers it. */
class SchemaTest {
  private static final JsonObject SCHEMA = schema();
  private static final JsonObject API =
      SCHEMA.getAsJsonObject("resources").getAsJsonObject("aws-serverless:index:ServerlessApi");

  @Test
  void theComponentHasAllItsInputs() {
    assertEquals(
        "accessLogs accountConcurrency anonymousReason architecture auth basePath code cors"
            + " environment fallback jwt layers logKeyArn logRetentionDays memoryMb overrides"
            + " policies routes runtime scopes snapStart throttle timeoutSeconds tracing vpc",
        names(API.getAsJsonObject("inputProperties")));
  }

  @Test
  void onlyRoutesCodeAndAuthAreRequired() {
    var required = new TreeSet<String>();
    API.getAsJsonArray("requiredInputs").forEach(name -> required.add(name.getAsString()));

    assertEquals(Set.of("auth", "code", "routes"), required);
  }

  @Test
  void theComponentHasAllItsOutputs() {
    assertEquals(
        "apiId executionArn functions stageName url", names(API.getAsJsonObject("properties")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Route    | anonymousReason auth environment ephemeralStorageMb function handler memoryMb policies provisionedConcurrency reservedConcurrency route scopes throttle timeoutSeconds
          GlobalIndex | name partitionKey partitionKeyType projectedAttributes projection sortKey sortKeyType
          Provisioned | ignoreIndexChanges maxReadUnits maxWriteUnits minReadUnits minWriteUnits targetPercent
          Replica  | encryptionKeyArn region
          ProvisionedConcurrency | max min targetPercent
          Jwt      | audiences identitySource issuer
          Variable | name value
          Override | child property value
          Cors     | allowCredentials allowHeaders allowMethods allowOrigins exposeHeaders maxAgeSeconds
          Throttle | burst ratePerSecond
          FunctionVpc | securityGroupIds subnetIds
          AlarmTuning | alarm datapoints enabled notifies periodSeconds threshold
          MonitoredFunction | functionName logGroupName name timeoutSeconds
          MonitoredTable | indexes name tableName
          Slack | channelId teamId
          """)
  void aNestedTypeHasExactlyItsInputs(String type, String inputs) {
    var declared = SCHEMA.getAsJsonObject("types").getAsJsonObject("aws-serverless:index:" + type);

    assertEquals(inputs, names(declared.getAsJsonObject("properties")));
  }

  private static String names(JsonObject properties) {
    return String.join(" ", new TreeSet<>(properties.keySet()));
  }

  private static JsonObject schema() {
    var provider = new ComponentPackage();
    var response = provider.getSchema(new GetSchemaRequest(0, "", "")).join();
    return JsonParser.parseString(response.getSchema()).getAsJsonObject();
  }
}
