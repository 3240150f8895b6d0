package dev.skerry.dynamodb.value;

/** The types of attribute values, by DynamoDB's names. */
public enum Type {
  S,
  N,
  B,
  BOOL,
  NULL,
  L,
  M,
  SS,
  NS,
  BS;

  /** Whether a key can have this type. */
  public boolean isKeyType() {
    return this == S || this == N || this == B;
  }
}
