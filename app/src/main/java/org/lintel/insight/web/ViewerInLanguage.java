package org.lintel.insight.web;

import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;

/** Somebody who reads one page in another language than her own. */
record ViewerInLanguage(Viewer viewer, String language) implements Viewer {

  @Override
  public UUID id() {
    return viewer.id();
  }

  @Override
  public int organisation() {
    return viewer.organisation();
  }

  @Override
  public String name() {
    return viewer.name();
  }

  @Override
  public String roleKey() {
    return viewer.roleKey();
  }

  @Override
  public Set<UUID> nodes(Permit permit) {
    return viewer.nodes(permit);
  }
}
