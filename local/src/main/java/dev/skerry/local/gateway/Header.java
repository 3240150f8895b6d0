package dev.skerry.local.gateway;

/**
 * A header line.
 *
 * @param name the name, in its original case
 * @param value the value
 */
record Header(String name, String value) {

  boolean is(String otherName) {
    return name.equalsIgnoreCase(otherName);
  }
}
