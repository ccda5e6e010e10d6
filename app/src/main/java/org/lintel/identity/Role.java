package org.lintel.identity;

import static org.lintel.identity.Permission.APPROVE_GESTURES;
import static org.lintel.identity.Permission.ASSIGN_ACCOUNT_MANAGERS;
import static org.lintel.identity.Permission.ASSIGN_CASES;
import static org.lintel.identity.Permission.CALL_BACK;
import static org.lintel.identity.Permission.EDIT_OWNERS;
import static org.lintel.identity.Permission.ENTER_ANSWERS;
import static org.lintel.identity.Permission.ERASE_PERSON;
import static org.lintel.identity.Permission.EXPORT;
import static org.lintel.identity.Permission.HANDLE_CASES;
import static org.lintel.identity.Permission.IMPORT_OWNERS;
import static org.lintel.identity.Permission.MAKE_PROMISES;
import static org.lintel.identity.Permission.MANAGE_CATALOGUE;
import static org.lintel.identity.Permission.MANAGE_DUTY;
import static org.lintel.identity.Permission.MANAGE_PLACES;
import static org.lintel.identity.Permission.MANAGE_SURVEYS;
import static org.lintel.identity.Permission.READ_CASES;
import static org.lintel.identity.Permission.READ_COMMENTS;
import static org.lintel.identity.Permission.READ_DELIVERIES;
import static org.lintel.identity.Permission.READ_OWNERS;
import static org.lintel.identity.Permission.READ_RESULTS;
import static org.lintel.identity.Permission.SET_TARGETS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a member of staff does in the company. A membership gives one role within one node of the
 * portfolio tree. {@code docs/roles.md} shows the same as a table, held equal by a test.
 */
public enum Role {
  /** Runs the installation; only ever for the whole portfolio. */
  ADMINISTRATOR(Permission.values()),
  /** Asks owners, reads what they say and sets the targets. */
  QUALITY_MANAGER(
      READ_DELIVERIES,
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
      MAKE_PROMISES,
      MANAGE_CATALOGUE,
      SET_TARGETS,
      EXPORT),
  /** Needs the numbers of many communities: calls nobody, so names of owners are masked. */
  REGION_MANAGER(
      READ_OWNERS,
      READ_RESULTS,
      READ_COMMENTS,
      READ_CASES,
      ASSIGN_CASES,
      ASSIGN_ACCOUNT_MANAGERS,
      MANAGE_DUTY,
      MAKE_PROMISES,
      SET_TARGETS,
      EXPORT),
  COMMUNITY_MANAGER(
      IMPORT_OWNERS,
      READ_OWNERS,
      EDIT_OWNERS,
      ENTER_ANSWERS,
      READ_RESULTS,
      READ_COMMENTS,
      CALL_BACK,
      APPROVE_GESTURES,
      READ_CASES,
      HANDLE_CASES,
      ASSIGN_CASES,
      ASSIGN_ACCOUNT_MANAGERS,
      MANAGE_DUTY,
      MAKE_PROMISES),
  /** The steward: never sees a score that the owner was not told the steward would see. */
  ACCOUNT_MANAGER(
      READ_OWNERS, EDIT_OWNERS, ENTER_ANSWERS, CALL_BACK, READ_CASES, HANDLE_CASES, MAKE_PROMISES),
  DESK(
      READ_OWNERS,
      EDIT_OWNERS,
      ENTER_ANSWERS,
      CALL_BACK,
      READ_CASES,
      HANDLE_CASES,
      ASSIGN_CASES,
      MAKE_PROMISES),
  /** Works on cases; needs neither the roster nor the results. */
  TECHNICIAN(READ_CASES, HANDLE_CASES, MAKE_PROMISES),
  /** Reads results, never anything about one owner. */
  VIEWER(READ_RESULTS);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy; the checker sees only Set
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    var all = EnumSet.noneOf(Permission.class);
    all.addAll(Arrays.asList(permissions));
    this.permissions = Set.copyOf(all);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** Message key of the role's name. */
  public String key() {
    return "identity.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
