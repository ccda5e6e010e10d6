package org.lintel.community;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A household as the list of owners shows it.
 *
 * @param ownerName masked unless the viewer may know it
 * @param members who belong to it today
 */
public record OwnerRow(
    UUID household,
    String communityName,
    String address,
    UnitKind kind,
    String ownerName,
    String phoneLastFour,
    int members,
    TenureStage tenure,
    Optional<LocalDate> movedInOn) {}
