package org.lintel.calendar;

import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationContext;

/** Computes open clocks of a company anew at once, as the worker would within seconds. */
public final class RecountingNow {

  private RecountingNow() {}

  public static void of(ApplicationContext application, int organisation) {
    var recounting = application.getBean(Recounting.class);
    while (OrganisationScope.<Boolean, RuntimeException>call(organisation, recounting::next)) {
      // one lot after the other
    }
  }
}
