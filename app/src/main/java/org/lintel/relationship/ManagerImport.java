package org.lintel.relationship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import of a list of account managers.
 *
 * @param communities keys of those that its rows may belong to
 * @param community of rows that do not name their own
 * @param problems of the first rows that are wrong
 */
public record ManagerImport(
    UUID id,
    String fileName,
    Optional<UUID> file,
    List<Integer> communities,
    Optional<Integer> community,
    State state,
    Counts counts,
    List<ManagerProblem> problems,
    UUID uploadedBy,
    Instant uploadedAt) {

  public ManagerImport {
    communities = List.copyOf(communities);
    problems = List.copyOf(problems);
  }

  /** How far it is. */
  public enum State {
    UPLOADED,
    CHECKED,
    IMPORTED,
    UNDONE,
    DISCARDED
  }

  /** What its rows come to. */
  public record Counts(int rows, int added, int changed, int unchanged, int wrong) {

    /** Households that change hands. */
    public int moving() {
      return added + changed;
    }
  }
}
