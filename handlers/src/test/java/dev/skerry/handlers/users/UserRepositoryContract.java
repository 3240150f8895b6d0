package dev.skerry.handlers.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.skerry.handlers.ApiException;
import dev.skerry.handlers.ErrorCode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The contract of user repositories: the DynamoDB repository and the fake. */
abstract class UserRepositoryContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Changes NONE = new Changes(Map.of(), Set.of());
  private static final Changes TO_SEATTLE =
      new Changes(Map.of(Attribute.COUNTRY, "US", Attribute.STATE, "WA"), Set.of(Attribute.NAME));
  private static final VersionMatch FIRST = new VersionMatch(false, List.of(1L));

  private final UserRepository users = repository();

  /** Returns an empty repository. */
  abstract UserRepository repository();

  private static User user(String username) {
    var attributes = Map.of(Attribute.EMAIL, username + "@example.com", Attribute.NAME, "Ada 🦀");
    return new User(username, attributes, 1, NOON, NOON);
  }

  private User create(String username) {
    return users.create(user(username), UUID.randomUUID().toString());
  }

  private static void assertFails(ErrorCode errorCode, Executable call) {
    assertEquals(errorCode, assertThrows(ApiException.class, call).errorCode());
  }

  @Test
  void aUserIsFoundAsItWasCreated() {
    create("ada");

    var found = users.find("ada");

    assertEquals(Optional.of(user("ada")), found);
  }

  @Test
  void namesThatDifferInCaseAreTwoUsers() {
    create("ada");

    var found = users.find("Ada");

    assertEquals(Optional.empty(), found);
  }

  @Test
  void aSecondUserOfTheSameNameIsRejected() {
    create("ada");

    assertFails(ErrorCode.USER_EXISTS, () -> create("ada"));
  }

  @Test
  void aRepeatedWriteReturnsTheStoredUser() {
    var first = users.create(user("ada"), "write-1");
    var later = new User("ada", user("ada").attributes(), 1, LATER, LATER);

    var second = users.create(later, "write-1");

    assertEquals(user("ada"), first);
    assertEquals(user("ada"), second);
    assertFails(ErrorCode.USER_EXISTS, () -> users.create(later, "write-2"));
  }

  @Test
  void aRepeatedWriteReturnsTheChangesOfOtherWrites() {
    users.create(user("ada"), "write-1");
    var updated = users.update("ada", TO_SEATTLE, VersionMatch.ANY, LATER);

    var second = users.create(user("ada"), "write-1");

    assertEquals(updated, second);
  }

  @Test
  void anUpdateMergesAndRemovesAttributesAndIncrementsTheVersion() {
    create("ada");

    var updated = users.update("ada", TO_SEATTLE, VersionMatch.ANY, LATER);

    var attributes =
        Map.of(Attribute.EMAIL, "ada@example.com", Attribute.COUNTRY, "US", Attribute.STATE, "WA");
    assertEquals(new User("ada", attributes, 2, NOON, LATER), updated);
    assertEquals(Optional.of(updated), users.find("ada"));
  }

  @Test
  void aMissingAttributeCanBeRemoved() {
    create("ada");
    var noState = new Changes(Map.of(), Set.of(Attribute.STATE));

    var updated = users.update("ada", noState, VersionMatch.ANY, LATER);

    assertEquals(user("ada").attributes(), updated.attributes());
  }

  @Test
  void anUpdateWithoutChangesKeepsTheUser() {
    create("ada");

    var updated = users.update("ada", NONE, FIRST, LATER);

    assertEquals(user("ada"), updated);
    assertEquals(Optional.of(user("ada")), users.find("ada"));
  }

  @Test
  void anUpdateOfAnUnknownUserFailsAndCreatesNoUser() {
    assertFails(
        ErrorCode.USER_NOT_FOUND, () -> users.update("ada", TO_SEATTLE, VersionMatch.ANY, LATER));
    assertFails(ErrorCode.USER_NOT_FOUND, () -> users.update("ada", TO_SEATTLE, FIRST, LATER));
    assertFails(ErrorCode.USER_NOT_FOUND, () -> users.update("ada", NONE, VersionMatch.ANY, LATER));

    assertEquals(Optional.empty(), users.find("ada"));
  }

  @Test
  void anUpdateOfAnotherVersionFailsAndChangesNothing() {
    create("ada");
    var second = new VersionMatch(false, List.of(2L, 3L));

    assertFails(ErrorCode.VERSION_MISMATCH, () -> users.update("ada", TO_SEATTLE, second, LATER));
    assertFails(ErrorCode.VERSION_MISMATCH, () -> users.update("ada", NONE, second, LATER));

    assertEquals(Optional.of(user("ada")), users.find("ada"));
  }

  @Test
  void aMatchWithoutVersionsMatchesNoUser() {
    create("ada");
    var none = new VersionMatch(false, List.of());

    assertFails(ErrorCode.VERSION_MISMATCH, () -> users.update("ada", TO_SEATTLE, none, LATER));
  }

  @Test
  void aMatchMayContainAHundredVersions() {
    create("ada");
    var hundred = LongStream.rangeClosed(1, 100).boxed().toList();

    var updated = users.update("ada", TO_SEATTLE, new VersionMatch(false, hundred), LATER);

    assertEquals(2, updated.version());
  }

  @Test
  void aDeletedUserIsNotFound() {
    create("ada");

    users.delete("ada", FIRST);

    assertEquals(Optional.empty(), users.find("ada"));
  }

  @Test
  void deletingAnUnknownUserFails() {
    assertFails(ErrorCode.USER_NOT_FOUND, () -> users.delete("ada", VersionMatch.ANY));
    assertFails(ErrorCode.USER_NOT_FOUND, () -> users.delete("ada", FIRST));
  }

  @Test
  void deletingAnotherVersionFailsAndKeepsTheUser() {
    create("ada");

    var second = new VersionMatch(false, List.of(2L));
    assertFails(ErrorCode.VERSION_MISMATCH, () -> users.delete("ada", second));

    assertTrue(users.find("ada").isPresent());
  }

  @Test
  void pagesContainEveryUserOnceAndTheLastHasNoNext() {
    for (int i = 0; i < 6; i++) {
      create("user-" + i);
    }

    var first = users.list(3, Optional.empty());
    var second = users.list(3, first.last());

    var seen = new HashSet<User>(first.users());
    seen.addAll(second.users());
    assertEquals(
        List.of(3, 3, 6), List.of(first.users().size(), second.users().size(), seen.size()));
    assertEquals(Optional.empty(), second.last());
  }

  @Test
  void aPageMayStartAfterADeletedUser() {
    create("ada");

    var page = users.list(3, Optional.of("gone"));

    assertTrue(page.users().size() <= 1);
    assertEquals(Optional.empty(), page.last());
  }

  @Test
  void anEmptyRepositoryHasOneEmptyPage() {
    var page = users.list(100, Optional.empty());

    assertEquals(new UserPage(List.of(), Optional.empty()), page);
  }
}
