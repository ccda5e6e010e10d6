package org.lintel.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Who looks at a page: a signed-in member of staff with what the session allows. Everything a
 * request may see follows from the viewer, never from the request itself.
 */
public interface Viewer {

  /** The staff member's id. */
  UUID id();

  /** Small integer key of the organisation that the viewer belongs to. */
  int organisation();

  String name();

  /** Message key of the viewer's highest role. */
  String roleKey();

  /** Nodes of the portfolio tree under which the permit holds; empty when nowhere. */
  Set<UUID> nodes(Permit permit);

  /** Whether the permit holds anywhere in the portfolio. */
  default boolean may(Permit permit) {
    return !nodes(permit).isEmpty();
  }

  /** Language tag that the viewer chose, {@code zh-CN} or {@code en}. */
  String language();
}
