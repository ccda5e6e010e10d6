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
 * @param submittedAt when the household answered
 * @param language tag of the language that it was asked in
 */
public record Submission(
    UUID id,
    InvitationKey invitation,
    Optional<UUID> link,
    Channel channel,
    Instant submittedAt,
    String language,
    Answers answers) {}
