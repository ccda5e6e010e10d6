package org.lintel.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something was added to what an owner reads about her case; published in its transaction. */
record OwnerEntryAdded(
    UUID caseId, UUID entry, OwnerEntry.Kind kind, Actor by, Optional<LocalDate> until) {}
