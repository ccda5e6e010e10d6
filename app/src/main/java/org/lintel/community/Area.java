package org.lintel.community;

import java.util.Set;
import java.util.UUID;

/**
 * A group, region or company above the communities that somebody sees.
 *
 * @param depth how many areas of the list stand above it
 * @param isWhole all of it lies within the viewer's scope; otherwise its name is not for the viewer
 * @param communities ids of those that the viewer sees under it
 */
public record Area(UUID id, String name, int depth, boolean isWhole, Set<UUID> communities) {

  public Area {
    communities = Set.copyOf(communities);
  }
}
