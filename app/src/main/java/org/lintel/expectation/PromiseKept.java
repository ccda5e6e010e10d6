package org.lintel.expectation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise was kept. Published in the transaction of the act.
 *
 * @param household empty when all owners of the community were promised it
 * @param at when it was done
 * @param isLate whether that was after its date
 */
public record PromiseKept(
    int organisation,
    int community,
    Optional<UUID> household,
    UUID promise,
    Instant at,
    boolean isLate) {}
