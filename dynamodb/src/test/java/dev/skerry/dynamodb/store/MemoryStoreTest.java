package dev.skerry.dynamodb.store;

class MemoryStoreTest extends StoreContract {
  @Override
  Store open() {
    return Stores.inMemory();
  }
}
