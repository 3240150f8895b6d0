package dev.skerry.local.gateway;

/**
 * A header line.
 *
 * @param name the name, in the case in which it was written
 * @param value the value
 */
record Header(String name, String value) {

  boolean is(String otherName) {
    return name.equalsIgnoreCase(otherName);
  }
}
