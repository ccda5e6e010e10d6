package org.lintel.community;

import java.util.Optional;
import java.util.UUID;

/**
 * A place above buildings as the tree shows it.
 *
 * @param depth 0 for the group
 * @param code of a community, otherwise empty
 * @param zone of a community, otherwise empty
 * @param phone that the owners of a community call; empty where the company's counts
 * @param households that live there today, in all communities below
 */
public record Place(
    UUID id,
    Optional<UUID> parent,
    PlaceKind kind,
    String name,
    int depth,
    String code,
    String zone,
    String phone,
    long buildings,
    long households,
    boolean isArchived) {}
