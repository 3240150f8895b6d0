package dev.skerry.dynamodb.operation.random;

import java.util.Map;

/** What answers the requests: an engine, or another server. Its table is empty. */
interface Target extends AutoCloseable {
  /** Returns the response, or the error as {@link #error}. */
  Map<String, Object> answer(Step step);

  /**
   * An error, for comparison.
   *
   * @param name its name, with the codes of a cancelled transaction
   * @param item the item that it returns, or an empty one
   */
  static Map<String, Object> error(String name, String message, Object item) {
    var codes = message.replaceAll("^[^\\[]*", "");
    return Map.of(
        "error", name.startsWith("TransactionCanceled") ? name + " " + codes : name, "item", item);
  }

  @Override
  void close();
}
