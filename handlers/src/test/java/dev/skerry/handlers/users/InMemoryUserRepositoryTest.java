package dev.skerry.handlers.users;

/** The fake of the other tests keeps the contract of the DynamoDB repository. */
class InMemoryUserRepositoryTest extends UserRepositoryContract {
  @Override
  UserRepository repository() {
    return new InMemoryUserRepository();
  }
}
