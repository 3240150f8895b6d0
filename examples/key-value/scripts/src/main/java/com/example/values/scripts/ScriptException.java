package com.example.values.scripts;

/** The script cannot do what it is asked for. The message is for the user. */
final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScriptException(String message) {
    super(message);
  }
}
