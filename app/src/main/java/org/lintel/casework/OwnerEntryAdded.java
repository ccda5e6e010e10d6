package org.lintel.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something was added to what an owner reads about her case; published in its transaction.
 *
 * @param isUntold whether it is told to nobody, being long past; asked when it was added, since
 *     whoever hears of it at the end of the transaction is in the present again
 */
record OwnerEntryAdded(
    UUID caseId,
    UUID entry,
    OwnerEntry.Kind kind,
    Actor by,
    Optional<LocalDate> until,
    boolean isUntold) {}
