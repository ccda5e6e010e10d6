package org.lintel.demonstration;

import java.util.Set;
import java.util.UUID;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;

/** Whoever loads the demonstration: may do everything in its organisation. */
record DemonstrationViewer(UUID id, int organisation, UUID root) implements Viewer {

  @Override
  public String name() {
    return "";
  }

  @Override
  public String roleKey() {
    return "identity.role.none";
  }

  @Override
  public Set<UUID> nodes(Permit permit) {
    return Set.of(root);
  }

  @Override
  public String language() {
    return Text.CHINESE;
  }
}
