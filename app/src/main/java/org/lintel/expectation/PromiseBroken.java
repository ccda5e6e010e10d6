package org.lintel.expectation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A promise was not kept: somebody said so, or the days after its date passed. Published in the
 * transaction of the act; what was broken can be kept late after all.
 *
 * @param household empty when all owners of the community were promised it
 * @param source id of the thing of a module above at which it was made
 */
public record PromiseBroken(
    int organisation,
    int community,
    Optional<UUID> household,
    UUID promise,
    Optional<UUID> source,
    Instant at) {}
