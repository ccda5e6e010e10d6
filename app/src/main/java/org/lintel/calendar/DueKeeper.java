package org.lintel.calendar;

import java.util.List;

/**
 * Keeps beside subjects when they are due next. Whoever acts on clocks of a subject keeps that up
 * to date within the same transaction, holding the subject before its clocks; after clocks were
 * computed anew for another reason, new hours or holidays, each keeper is asked to look again.
 */
public interface DueKeeper {

  /** The kind of subjects that it knows. */
  String kind();

  /** Looks again, in a transaction that holds no clock. */
  void keep(List<Subject> subjects);
}
