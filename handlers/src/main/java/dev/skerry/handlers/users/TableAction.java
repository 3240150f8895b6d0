package dev.skerry.handlers.users;

/** An action on the users table that the role of a function may allow, named as in IAM. */
enum TableAction {
  GET_ITEM,
  SCAN,
  PUT_ITEM,
  UPDATE_ITEM,
  DELETE_ITEM
}
