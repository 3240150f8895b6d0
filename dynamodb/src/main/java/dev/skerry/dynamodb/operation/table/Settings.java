package dev.skerry.dynamodb.operation.table;

import dev.skerry.dynamodb.json.Input;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of tables that are kept and described, and change nothing else. */
final class Settings {
  private static final String KEY_ID = "KMSMasterKeyId";
  private static final List<String> MISSING =
      List.of(
          "ResourcePolicy",
          "GlobalTableSourceArn",
          "GlobalTableSettingsReplicationMode",
          "ReplicaUpdates",
          "MultiRegionConsistency",
          "GlobalTableWitnessUpdates");

  private Settings() {}

  /** Throws if a request has a member that the embedded DynamoDB cannot serve. */
  static void supported(Input input) {
    for (var name : MISSING) {
      Invalid.when(input.has(name), "%s is not supported by the embedded DynamoDB", name);
    }
  }

  /** Puts the table class and the deletion protection of a request into a description. */
  static void describe(Input input, Map<String, Object> description) {
    input
        .text("TableClass")
        .ifPresent(
            name -> {
              var summary = new LinkedHashMap<String, Object>();
              summary.put("TableClass", name);
              description.put("TableClassSummary", summary);
            });
    input
        .bool("DeletionProtectionEnabled")
        .ifPresent(enabled -> description.put("DeletionProtectionEnabled", enabled));
  }

  /** Puts the billing mode into a description. */
  static void billing(Map<String, Object> description, boolean onDemand, Instant now) {
    var summary = new LinkedHashMap<String, Object>();
    summary.put("BillingMode", onDemand ? "PAY_PER_REQUEST" : "PROVISIONED");
    if (onDemand) {
      summary.put("LastUpdateToPayPerRequestDateTime", TableView.seconds(now));
    }
    description.put("BillingModeSummary", summary);
  }

  /** Whether a description says that the table is billed per request. */
  static boolean isOnDemand(Map<String, Object> description) {
    return new Input(description)
        .structure("BillingModeSummary")
        .flatMap(summary -> summary.text("BillingMode"))
        .filter("PAY_PER_REQUEST"::equals)
        .isPresent();
  }

  /** Puts server-side encryption into a description. */
  static void encryption(Input input, Map<String, Object> description, String keyArnPrefix) {
    input
        .structure("SSESpecification")
        .ifPresent(
            specification -> {
              description.remove("SSEDescription");
              if (validEncryption(specification)) {
                var sse = new LinkedHashMap<String, Object>();
                sse.put("Status", "ENABLED");
                sse.put("SSEType", "KMS");
                var key = specification.text(KEY_ID).orElse("alias/aws/dynamodb");
                sse.put("KMSMasterKeyArn", key.startsWith("arn:") ? key : keyArnPrefix + key);
                description.put("SSEDescription", sse);
              }
            });
  }

  /** Checks that an update of server-side encryption changes it. */
  static void encryptionChanges(Input input, Map<String, Object> description) {
    var specification = input.structure("SSESpecification");
    if (specification.isEmpty()) {
      return;
    }
    var current = new Input(description).structure("SSEDescription");
    Invalid.parametersIf(
        current.isEmpty() && !specification.get().bool("Enabled").orElse(false),
        "Table is already encrypted by default");
    Invalid.parametersIf(
        current.isPresent()
            && current.get().text("KMSMasterKeyArn").equals(specification.get().text(KEY_ID)),
        "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you"
            + " want to change Master Key");
  }

  private static boolean validEncryption(Input specification) {
    var enabled = specification.bool("Enabled").orElse(false);
    var key = specification.has(KEY_ID);
    var type = specification.text("SSEType").orElse("");
    Invalid.parametersIf(
        !enabled && !type.isEmpty(), "SSEType can not be specified if Enabled is false");
    Invalid.parametersIf(
        !enabled && key, "KMSMasterKeyId can not be specified if Enabled is false");
    Invalid.parametersIf(type.equals("AES256"), "SSEType AES256 is not supported");
    Invalid.parametersIf(
        key && type.isEmpty(), "SSEType KMS is required if KMSMasterKeyId is specified");
    return enabled;
  }
}
