package org.lintel.survey;

import java.util.Optional;
import java.util.UUID;

/**
 * One way for a household to answer in a wave.
 *
 * @param member the dated role it was made for; empty for the household's printed sheet
 */
public record Link(int organisation, UUID id, InvitationKey invitation, Optional<UUID> member) {

  /** How an answer through it comes in. */
  public Channel channel() {
    return member.isPresent() ? Channel.LINK : Channel.SHEET;
  }
}
