package dev.skerry.handlers.docs;

import java.util.List;

/** The JSON schemas of a package. A class that implements it has a name that ends in Schemas. */
public interface Schemas {

  /** Returns all schemas. */
  List<Schema> all();

  /**
   * A JSON schema that has a name in the OpenAPI document.
   *
   * @param json the schema
   * @param example a valid value, as JSON
   */
  record Schema(String name, String json, String example) {}
}
