package org.lintel.service;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A household met the service. Published in the transaction of the act itself by the module that
 * knows of it; surveys after a touchpoint and the ledger of a household listen.
 *
 * @param household empty when nobody knows who it was
 * @param subject id of what it was about: the case, the contact
 */
public record TouchpointPassed(
    int organisation,
    int community,
    Optional<UUID> household,
    Touchpoint touchpoint,
    UUID subject,
    Instant at) {}
