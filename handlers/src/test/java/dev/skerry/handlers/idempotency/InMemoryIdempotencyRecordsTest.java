package dev.skerry.handlers.idempotency;

class InMemoryIdempotencyRecordsTest extends IdempotencyRecordsContract {
  @Override
  IdempotencyRecords records() {
    return new InMemoryIdempotencyRecords();
  }
}
