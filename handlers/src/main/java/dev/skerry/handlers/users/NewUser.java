package dev.skerry.handlers.users;

import java.util.Map;

/** The valid data of a user to create. */
record NewUser(String username, Map<Attribute, String> attributes) {}
