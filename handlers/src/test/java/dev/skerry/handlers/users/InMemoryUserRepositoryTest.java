package dev.skerry.handlers.users;

/** The memory of the other tests keeps the table's contract. */
class InMemoryUserRepositoryTest extends UserRepositoryContract {
  @Override
  UserRepository repository() {
    return new InMemoryUserRepository();
  }
}
