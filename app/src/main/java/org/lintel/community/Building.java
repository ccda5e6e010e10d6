package org.lintel.community;

import java.util.UUID;

/** A building with the number of its units and of the households in them today. */
public record Building(UUID id, String name, long units, long households, boolean isArchived) {}
