package org.lintel.community;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened between a household and the company.
 *
 * @param id of the thing, to order what happened at one instant
 * @param key message key of the sentence that tells it
 * @param arguments what stands in the sentence, in the viewer's language
 * @param words what somebody said or wrote about it; empty when nobody did
 * @param lines what belongs to it and is shown on request
 * @param staff who did it; empty when no member of staff did
 * @param href page of the thing; empty when it has none
 */
public record TimelineEntry(
    UUID id,
    Instant at,
    String key,
    List<String> arguments,
    String words,
    List<String> lines,
    Optional<UUID> staff,
    String href) {

  public TimelineEntry {
    arguments = List.copyOf(arguments);
    lines = List.copyOf(lines);
  }

  /** A sentence and nothing else. */
  public static TimelineEntry of(UUID id, Instant at, String key, String... arguments) {
    return new TimelineEntry(id, at, key, List.of(arguments), "", List.of(), Optional.empty(), "");
  }

  public TimelineEntry saying(String said) {
    return new TimelineEntry(id, at, key, arguments, said, lines, staff, href);
  }

  public TimelineEntry listing(List<String> all) {
    return new TimelineEntry(id, at, key, arguments, words, all, staff, href);
  }

  public TimelineEntry by(Optional<UUID> member) {
    return new TimelineEntry(id, at, key, arguments, words, lines, member, href);
  }

  public TimelineEntry leadingTo(String page) {
    return new TimelineEntry(id, at, key, arguments, words, lines, staff, page);
  }
}
