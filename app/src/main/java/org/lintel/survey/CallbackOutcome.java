package org.lintel.survey;

/** How calling back an owner ended. */
public enum CallbackOutcome {
  REACHED,
  UNREACHABLE,
  DECLINED,
  WRONG_NUMBER
}
