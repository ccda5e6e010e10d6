package org.lintel.platform;

/** Removes what the current organisation has kept long enough; asked once a night. */
public interface Tidying {

  void tidy();
}
