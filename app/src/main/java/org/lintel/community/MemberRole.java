package org.lintel.community;

/** What a person is to a household. */
public enum MemberRole {
  OWNER,
  CO_OWNER,
  TENANT,
  FAMILY,
  /** Acts for the owner without living there. */
  AGENT
}
