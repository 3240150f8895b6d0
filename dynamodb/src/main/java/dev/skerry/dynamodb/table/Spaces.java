package dev.skerry.dynamodb.table;

/** The spaces of the store that belong to no table. */
public final class Spaces {
  /** Descriptions and settings of tables and streams. */
  public static final long CATALOG = 0;

  /** The number and size of the items of tables and indexes. */
  public static final long COUNTS = 1;

  /** The client tokens of transactions. */
  public static final long CLIENT_TOKENS = 2;

  /** The first space of a table; lower ones are reserved. */
  static final long FIRST = 16;

  private Spaces() {}
}
