package org.lintel.platform.database;

import java.util.Locale;

/** What the start of the database is busy with, for the caller to show. */
public enum StartStep {
  UNPACKING("database.step.unpacking"),
  CREATING("database.step.creating"),
  STARTING("database.step.starting"),
  ADOPTING("database.step.adopting"),
  MIGRATING("database.step.migrating"),
  RESTORING("database.step.restoring"),
  RESTARTING("database.step.restarting");

  private final String key;

  StartStep(String key) {
    this.key = key;
  }

  /** One line for a terminal. */
  public String sentence(Locale locale) {
    return DatabaseUnavailable.sentence(locale, key);
  }
}
