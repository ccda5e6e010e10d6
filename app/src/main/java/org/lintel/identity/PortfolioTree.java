package org.lintel.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tree of groups, regions, companies and communities, seen as opaque nodes: memberships point
 * into it. Implemented by {@code community}.
 */
public interface PortfolioTree {

  /** Makes the root of a new organisation; the organisation is already set. */
  UUID plant(int organisation, String name);

  /** All nodes of the current organisation, each parent directly before its children. */
  List<Node> nodes();

  /** Whether {@code node} is {@code ancestor} or lies below it. */
  boolean contains(UUID ancestor, UUID node);

  /**
   * One node.
   *
   * @param parent empty for the root
   * @param depth 0 for the root
   */
  record Node(UUID id, Optional<UUID> parent, String name, int depth) {}
}
