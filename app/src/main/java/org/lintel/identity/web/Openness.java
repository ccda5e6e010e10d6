package org.lintel.identity.web;

import java.lang.annotation.Annotation;
import java.util.List;
import org.lintel.identity.OpenToOwners;
import org.lintel.identity.Requires;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OpenToStaff;

/** The annotations by which a route says whom it is open to. */
final class Openness {

  static final List<Class<? extends Annotation>> ALL =
      List.of(Requires.class, OpenToStaff.class, OpenToOwners.class, OpenToAll.class);

  private Openness() {}
}
