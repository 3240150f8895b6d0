package dev.skerry.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexCapacityTest {
  private static final String WITHOUT =
      "[{name: by-day, readCapacity: 0, writeCapacity: 0}, {name: by-age, readCapacity: 1}]";
  private static final String WITH = "[{name: by-day, readCapacity: 1, writeCapacity: 1}]";

  @Test
  void anIndexWithoutCapacityUnitsBlocksProvisionedBilling() {
    assertEquals(
        List.of(
            "dynamodb.Table `users-table`: it leaves on-demand capacity, but there are no units for"
                + " the index `by-day`, `by-age`: changes of its indexes are ignored. Fix: first"
                + " deploy this change with `ignoreIndexChanges(false)`, then without it."),
        blockedChanges("PAY_PER_REQUEST", "PROVISIONED", WITHOUT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PAY_PER_REQUEST | PROVISIONED     | " + WITH,
        "PAY_PER_REQUEST | PROVISIONED     | []",
        "PAY_PER_REQUEST | PROVISIONED     | null",
        "PAY_PER_REQUEST | " + Steps.UNKNOWN + " | " + WITHOUT,
        "PROVISIONED     | PROVISIONED     | " + WITHOUT,
        "PROVISIONED     | PAY_PER_REQUEST | " + WITHOUT,
      })
  void otherCapacityChangesAreAllowed(String before, String after, String indexes) {
    assertEquals(List.of(), blockedChanges(before, after, indexes));
  }

  private static List<String> blockedChanges(String before, String after, String indexes) {
    var inputs = "{billingMode: %s, globalSecondaryIndexes: %s}";
    return new Steps()
        .update(
            Types.TABLE,
            "users-table",
            inputs.formatted(before, indexes),
            inputs.formatted(after, indexes))
        .blockedChanges();
  }
}
