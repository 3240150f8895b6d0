package dev.skerry.handlers.users;

import java.util.Map;

/** A user whom a caller wants created; all rules are kept. */
record NewUser(String username, Map<Attribute, String> attributes) {}
