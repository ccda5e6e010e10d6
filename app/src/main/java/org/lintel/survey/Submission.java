package org.lintel.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.Answers;

/**
 * What one household sends.
 *
 * @param id made before the first page is shown; the same id twice is the same submission
 * @param link the link that it came through; empty when staff entered or imported it
 * @param before the way the household answered, of an answer that is read from a file of our own;
 *     empty otherwise
 * @param submittedAt when the household answered
 * @param language tag of the language that it was asked in
 */
public record Submission(
    UUID id,
    InvitationKey invitation,
    Optional<UUID> link,
    Channel channel,
    Optional<Channel> before,
    Instant submittedAt,
    String language,
    Answers answers) {

  public Submission(
      UUID id,
      InvitationKey invitation,
      Optional<UUID> link,
      Channel channel,
      Instant submittedAt,
      String language,
      Answers answers) {
    this(id, invitation, link, channel, Optional.empty(), submittedAt, language, answers);
  }

  /** The way that is kept: how the household answered, not how the answer came here. */
  Channel kept() {
    return before.orElse(channel);
  }
}
