package dev.skerry.serverless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
  private static String told(Faults faults) {
    return assertThrows(IllegalArgumentException.class, faults::throwIfAny).getMessage();
  }

  @Test
  void aFaultIsOneLineWhateverCame() {
    var faults = new Faults("UserTable", "a\nb").in("index 'c\rd'");

    faults.refuseUnlessOneOf(List.of("yes"), "answer", "e\u2028\u202ef");

    assertEquals(
        "UserTable 'a\\u000ab': index 'c\\u000dd': answer is 'e\\u2028\\u202ef'."
            + " Allowed: yes. Fix: change answer.",
        told(faults));
  }

  @Test
  void ofWhatIsVeryLongTheMiddleIsLeftOut() {
    var faults = new Faults("UserTable", "users");

    faults.refuse("k" + "x".repeat(100_000) + "z", "less", "write less");

    assertEquals(
        "UserTable 'users': k"
            + "x".repeat(600 - "UserTable 'users': k".length())
            + " … "
            + "x".repeat(99)
            + "z. Allowed: less. Fix: write less.",
        told(faults));
  }

  @Test
  void whatIsHiddenIsNotShown() {
    var faults = new Faults("UserTable", "users");

    faults.hiding().in("index 'a'").refuseUnlessOneOf(List.of("yes"), "answer", "hush");

    assertEquals(
        "UserTable 'users': index 'a': answer is a value that is not shown."
            + " Allowed: yes. Fix: change answer.",
        told(faults));
  }

  @ParameterizedTest
  @CsvSource({"ServerlessApi, 54", "UserTable, 241", "LambdaLayer, 140", "Monitoring, 223"})
  void aComponentWithoutANameIsRefused(String type, int most) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> declare(type, null));

    assertEquals(
        "%s '': the component's name is null. Allowed: 1 to %d letters, digits, '-' and '_'. Fix: pass another name to the constructor."
            .formatted(type, most),
        refusal.getMessage());
  }

  private static Object declare(String type, String name) {
    var monitored = MonitoringArgs.builder().apiId("a1b2c3").stageName("$default").build();
    return switch (type) {
      case "ServerlessApi" -> ServerlessApiSettings.of(name, Apis.with().build());
      case "UserTable" -> UserTableSettings.of(name, null);
      case "LambdaLayer" ->
          LambdaLayerSettings.of(
              name, "layer", LambdaLayerArgs.builder().content(Apis.CODE).build());
      default -> MonitoringSettings.of(name, "dashboard", monitored);
    };
  }
}
