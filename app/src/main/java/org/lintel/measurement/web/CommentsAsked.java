package org.lintel.measurement.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.lintel.measurement.comment.Aspect;
import org.lintel.measurement.comment.Tone;

/** What an address asks to read; a word that names nothing asks for everything. */
record CommentsAsked(
    Optional<UUID> wave,
    Optional<UUID> community,
    Optional<Aspect> topic,
    Optional<Tone> tone,
    int page,
    String edit) {

  static CommentsAsked of(
      String wave, String community, String topic, String tone, int page, String edit) {
    return new CommentsAsked(
        id(wave),
        id(community),
        named(Aspect.values(), topic),
        named(Tone.values(), tone),
        page,
        edit);
  }

  static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static <T extends Enum<T>> Optional<T> named(T[] all, String word) {
    return Arrays.stream(all).filter(each -> word(each).equals(word)).findFirst();
  }

  /** A name as it stands in an address. */
  static String word(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT);
  }

  boolean isFiltered() {
    return wave.isPresent() || community.isPresent() || isOfKind();
  }

  /** Whether it asks for comments of one topic or tone. */
  boolean isOfKind() {
    return topic.isPresent() || tone.isPresent();
  }

  CommentsAsked about(Optional<Aspect> other, Optional<Tone> otherTone) {
    return new CommentsAsked(wave, community, other, otherTone, 1, "");
  }

  /** Only what differs from the whole list; without the number of its page. */
  String address() {
    var query = new StringJoiner("&", "/comments?", "").setEmptyValue("/comments");
    wave.ifPresent(id -> query.add("w=" + id));
    community.ifPresent(id -> query.add("c=" + id));
    topic.ifPresent(aspect -> query.add("topic=" + word(aspect)));
    tone.ifPresent(sound -> query.add("tone=" + word(sound)));
    return query.toString();
  }

  /** The page of the list that is shown, with one more word where there is one. */
  String here(String more) {
    String address = page > 1 ? and(address(), "page=" + page) : address();
    return more.isEmpty() ? address : and(address, more);
  }

  private static String and(String address, String word) {
    return address + (address.contains("?") ? "&" : "?") + word;
  }
}
