package dev.skerry.handlers.users;

import java.util.List;
import java.util.Optional;

/**
 * A page of users.
 *
 * @param users the users, in undefined order
 * @param last the username after which the next page starts; empty on the last page
 */
record UserPage(List<User> users, Optional<String> last) {}
