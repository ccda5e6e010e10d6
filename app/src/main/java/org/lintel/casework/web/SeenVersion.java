package org.lintel.casework.web;

/** Which version of a case somebody had before them when they sent a form. */
final class SeenVersion {

  /** No case has it, so that whoever says nothing readable is shown the case anew. */
  private static final int NONE = -1;

  private SeenVersion() {}

  static int of(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : NONE;
  }
}
