package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.Deadline;
import dev.skerry.handlers.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TableCheckTest {
  private static Deadline soon() {
    return Deadline.after(Duration.ofSeconds(2));
  }

  private static TableCheck check(String table) {
    return new TableCheck(UsersTables.client(), table);
  }

  @Test
  void anExistingTableCanBeRead() {
    var check = check(UsersTables.newTable());

    assertDoesNotThrow(() -> check.read(soon()));
  }

  @Test
  void aMissingTableIsAnInternalError() {
    UsersTables.newTable();
    var check = check("no-such-table");

    var exception = assertThrows(ApiException.class, () -> check.read(soon()));

    assertEquals(ErrorCode.INTERNAL, exception.errorCode());
  }
}
