package org.lintel.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * One file of past answers.
 *
 * @param communities keys of the communities that its rows may belong to: the scope of whoever
 *     brought it
 * @param wave key of the wave that it became
 */
public record AnswerImport(
    UUID id,
    int versionId,
    String fileName,
    UUID fileId,
    State state,
    ImportPlan plan,
    List<Integer> communities,
    OptionalInt wave,
    int stored,
    int known,
    int wrong,
    Instant uploadedAt,
    UUID uploadedBy,
    Optional<Instant> importedAt) {

  public AnswerImport {
    communities = List.copyOf(communities);
  }

  /** How far it is. */
  public enum State {
    UPLOADED,
    RUNNING,
    IMPORTED,
    UNDONE
  }
}
