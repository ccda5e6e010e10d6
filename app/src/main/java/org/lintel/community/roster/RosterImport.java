package org.lintel.community.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import of a roster.
 *
 * @param communities keys of those that its rows may belong to
 * @param community of rows that do not name their own
 * @param succeedsOwners whether a different owner means that the unit was sold
 */
public record RosterImport(
    UUID id,
    String fileName,
    Optional<UUID> file,
    List<Integer> communities,
    Optional<Integer> community,
    RosterState state,
    int headingRow,
    List<String> headings,
    List<Optional<RosterField>> fields,
    boolean succeedsOwners,
    RosterCounts counts,
    UUID uploadedBy,
    Instant uploadedAt) {

  public RosterImport {
    communities = List.copyOf(communities);
    headings = List.copyOf(headings);
    fields = List.copyOf(fields);
  }
}
