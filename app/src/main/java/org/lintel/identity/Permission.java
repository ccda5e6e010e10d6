package org.lintel.identity;

import org.lintel.platform.Permit;

/** One thing that a role may allow, within the part of the portfolio of a membership. */
public enum Permission implements Permit {
  MANAGE_STAFF,
  READ_AUDIT,
  READ_DELIVERIES,
  MANAGE_SETTINGS,
  MANAGE_PLACES,
  IMPORT_OWNERS,
  READ_OWNERS,
  EDIT_OWNERS,
  ERASE_PERSON,
  MANAGE_SURVEYS,
  ENTER_ANSWERS,
  READ_RESULTS,
  READ_COMMENTS,
  CALL_BACK,
  APPROVE_GESTURES,
  READ_CASES,
  HANDLE_CASES,
  ASSIGN_CASES,
  ASSIGN_ACCOUNT_MANAGERS,
  MAKE_PROMISES,
  MANAGE_CATALOGUE,
  MANAGE_DUTY,
  SET_TARGETS,
  EXPORT,
  MANAGE_DEMONSTRATION
}
