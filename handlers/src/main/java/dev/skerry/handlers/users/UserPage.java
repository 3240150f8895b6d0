package dev.skerry.handlers.users;

import java.util.List;
import java.util.Optional;

/**
 * A part of the list of all users.
 *
 * @param users in no order that means anything
 * @param last the username after which the next page starts; empty on the last page
 */
record UserPage(List<User> users, Optional<String> last) {}
