package org.lintel.casework;

/** Why a case is nobody's. */
enum Pooled {
  /** A rule says that people take such cases themselves. */
  BY_RULE,
  /** Nobody looks after the household, or she is away without anybody standing in. */
  NO_ACCOUNT_MANAGER,
  /** Of those who handle cases there nobody is given any by rule. */
  NOBODY_TAKES_CASES,
  NOBODY_SKILLED,
  NOBODY_NEAR,
  /** Whoever could is the one that it is about. */
  ALL_CONCERNED,
  ALL_AWAY,
  ALL_FULL,
  /** An emergency outside working hours, and nobody to call. */
  NOBODY_ON_CALL;

  /** Whether it passes with time: then older cases are given first. */
  boolean isPassing() {
    return this == ALL_AWAY || this == ALL_FULL;
  }
}
