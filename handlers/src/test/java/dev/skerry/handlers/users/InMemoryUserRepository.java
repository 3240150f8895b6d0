package dev.skerry.handlers.users;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A fake repository that keeps users in memory. */
final class InMemoryUserRepository implements UserRepository {
  private final NavigableMap<String, User> users = new ConcurrentSkipListMap<>();
  private final Map<String, String> createIds = new ConcurrentHashMap<>();

  @Override
  public synchronized User create(User user, String writeId) {
    var stored = users.putIfAbsent(user.username(), user);
    if (stored == null) {
      createIds.put(user.username(), writeId);
      return user;
    }
    if (!createIds.get(user.username()).equals(writeId)) {
      throw UserRepository.userExists();
    }
    return stored;
  }

  @Override
  public Optional<User> find(String username) {
    return Optional.ofNullable(users.get(username));
  }

  @Override
  public UserPage list(int limit, Optional<String> after) {
    var rest = after.map(name -> users.tailMap(name, false)).orElse(users).values();
    var page = rest.stream().limit(limit).toList();
    var isLast = rest.size() <= limit;
    return new UserPage(
        page, isLast ? Optional.empty() : Optional.of(page.get(limit - 1).username()));
  }

  @Override
  public User update(String username, Changes changes, VersionMatch match, Instant now) {
    var user = existing(username, match);
    if (changes.isEmpty()) {
      return user;
    }
    var attributes = new EnumMap<>(user.attributes());
    attributes.putAll(changes.set());
    attributes.keySet().removeAll(changes.removed());
    var changed = new User(username, attributes, user.version() + 1, user.createdAt(), now);
    users.put(username, changed);
    return changed;
  }

  @Override
  public void delete(String username, VersionMatch match) {
    users.remove(existing(username, match).username());
  }

  private User existing(String username, VersionMatch match) {
    var user = find(username).orElseThrow(UserRepository::userNotFound);
    if (!match.includes(user.version())) {
      throw UserRepository.versionMismatch();
    }
    return user;
  }
}
