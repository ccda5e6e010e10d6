package org.lintel.casework.past;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One case of a file, read.
 *
 * @param receivedOn the day in the community's zone
 * @param outcome how it ended; empty while it is open
 */
record PastRow(
    int number,
    int community,
    String externalNumber,
    Instant receivedAt,
    LocalDate receivedOn,
    Optional<Instant> dueAt,
    Optional<Instant> closedAt,
    Optional<PastStatus> outcome,
    Texts texts,
    String channel,
    PastCategories.Matter matter,
    Where where) {

  /** What the file says in its own words. */
  record Texts(String status, String channel, String category, String words, String resolution) {}

  /** Where it was: as it is written, under which key, and the unit that it may be. */
  record Where(String words, String key, String building, String entrance, String unit) {}
}
