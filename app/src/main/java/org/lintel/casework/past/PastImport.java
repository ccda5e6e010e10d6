package org.lintel.casework.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import of past cases.
 *
 * @param communities keys of those that its rows may belong to
 * @param community of rows that do not name their own
 * @param cut when the file was made, as far as is known
 */
public record PastImport(
    UUID id,
    String fileName,
    Optional<UUID> file,
    List<Integer> communities,
    Optional<Integer> community,
    State state,
    int headingRow,
    List<String> headings,
    PastChoices choices,
    PastFindings findings,
    Counts counts,
    Optional<Instant> cut,
    UUID uploadedBy,
    Instant uploadedAt) {

  public PastImport {
    communities = List.copyOf(communities);
    headings = List.copyOf(headings);
  }

  /** The same with other choices. */
  public PastImport with(PastChoices others) {
    return new PastImport(
        id,
        fileName,
        file,
        communities,
        community,
        state,
        headingRow,
        headings,
        others,
        findings,
        counts,
        cut,
        uploadedBy,
        uploadedAt);
  }

  /** How far it is. */
  public enum State {
    UPLOADED,
    /** Its columns were read; something has to be said before its rows can be checked. */
    MEASURED,
    CHECKED,
    IMPORTED,
    UNDONE,
    DISCARDED;

    /** Part of message keys. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isOpen() {
      return this == UPLOADED || this == MEASURED || this == CHECKED;
    }
  }

  /**
   * What its rows come to.
   *
   * @param left rows that stay out as they were chosen to
   */
  public record Counts(int rows, int added, int changed, int unchanged, int left, int wrong) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Rows that bring something. */
    public int good() {
      return added + changed;
    }
  }
}
