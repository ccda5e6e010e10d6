package org.lintel.calendar;

import org.springframework.context.ApplicationContext;

/** Fires what is due in the company that is entered, for tests of modules above. */
public final class FiringNow {

  private static final int MOST = 100;

  private FiringNow() {}

  /** Until nothing is due; returns on how many clocks. */
  public static int all(ApplicationContext application) {
    var firing = application.getBean(Firing.class);
    int all = 0;
    for (int fired = firing.fire(MOST); fired > 0; fired = firing.fire(MOST)) {
      all += fired;
    }
    return all;
  }
}
