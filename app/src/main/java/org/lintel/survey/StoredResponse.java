package org.lintel.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.survey.instrument.Sheet;

/** A response as it stands in the database. */
public record StoredResponse(
    UUID id,
    InvitationKey invitation,
    int versionId,
    Optional<UUID> link,
    List<UUID> submissions,
    Channel channel,
    String language,
    Instant firstSubmittedAt,
    Instant submittedAt,
    LocalDate month,
    Sheet sheet) {

  public StoredResponse {
    submissions = List.copyOf(submissions);
  }
}
