package org.lintel.identity;

import java.util.UUID;

/** One role within one node of the portfolio tree. */
public record Membership(UUID id, Role role, UUID node) {}
