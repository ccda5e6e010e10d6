package org.lintel.channel;

import java.util.UUID;

/**
 * A member of a household who may be written to.
 *
 * @param member the dated role of the person
 * @param enclosure what the letter leads this member to
 */
public record Recipient(int community, UUID household, UUID member, UUID enclosure) {}
