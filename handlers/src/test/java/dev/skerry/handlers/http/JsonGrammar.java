package dev.skerry.handlers.http;

/** The grammar of JSON (RFC 8259) and nothing else: recognizes whether a text is JSON. */
public final class JsonGrammar {
  private final String text;
  private int at;

  private JsonGrammar(String text) {
    this.text = text;
  }

  public static boolean isJson(String text) {
    var grammar = new JsonGrammar(text);
    return grammar.element() && grammar.at == text.length();
  }

  private boolean element() {
    skip(" \t\r\n");
    var isValue =
        switch (next()) {
          case '{' -> members();
          case '[' -> elements();
          case '"' -> string();
          case 't' -> word("true");
          case 'f' -> word("false");
          case 'n' -> word("null");
          default -> number();
        };
    skip(" \t\r\n");
    return isValue;
  }

  private boolean members() {
    at++;
    skip(" \t\r\n");
    if (take("}")) {
      return true;
    }
    do {
      skip(" \t\r\n");
      if (next() != '"' || !string()) {
        return false;
      }
      skip(" \t\r\n");
      if (!take(":") || !element()) {
        return false;
      }
    } while (take(","));
    return take("}");
  }

  private boolean elements() {
    at++;
    skip(" \t\r\n");
    if (take("]")) {
      return true;
    }
    do {
      if (!element()) {
        return false;
      }
    } while (take(","));
    return take("]");
  }

  private boolean string() {
    at++;
    while (next() != '"') {
      if (next() < ' ' || !(take("\\") ? escape() : advance())) {
        return false;
      }
    }
    return advance();
  }

  private boolean escape() {
    if (!take("u")) {
      return take("\"\\/bfnrt");
    }
    return hex() && hex() && hex() && hex();
  }

  private boolean hex() {
    return take("0123456789abcdefABCDEF");
  }

  private boolean number() {
    take("-");
    if (!take("0") && !digits()) {
      return false;
    }
    if (take(".") && !digits()) {
      return false;
    }
    if (take("eE")) {
      take("+-");
      return digits();
    }
    return true;
  }

  private boolean digits() {
    var start = at;
    skip("0123456789");
    return at > start;
  }

  private boolean word(String word) {
    if (!text.startsWith(word, at)) {
      return false;
    }
    at += word.length();
    return true;
  }

  /** Returns the next character; at the end NUL, which no JSON has. */
  private char next() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean advance() {
    at++;
    return true;
  }

  private boolean take(String anyOf) {
    return at < text.length() && anyOf.indexOf(next()) >= 0 && advance();
  }

  private void skip(String anyOf) {
    while (take(anyOf)) {
      // The next character.
    }
  }
}
