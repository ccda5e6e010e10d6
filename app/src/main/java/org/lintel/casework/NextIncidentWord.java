package org.lintel.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What everybody is about to be told. */
public record NextIncidentWord(
    UUID submission,
    IncidentWord.Kind kind,
    String words,
    Instant expectedUntil,
    Optional<Instant> nextWord) {}
