package org.lintel.expectation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;
import org.lintel.platform.web.Refusals;

/** What somebody typed into a field, and whether it can be kept. */
record TypedText(String typed) {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  /**
   * The words; empty when they are missing or too long, which is then said beside the field.
   *
   * @param label message key of the field's label
   */
  Optional<String> need(Refusals refusals, String field, String label, int longest) {
    String words = PlainText.lines(typed);
    if (words.isEmpty()) {
      refusals.named(field, label, "expectation.words.missing");
      return Optional.empty();
    }
    return isWithin(words, refusals, field, longest) ? Optional.of(words) : Optional.empty();
  }

  private static boolean isWithin(String words, Refusals refusals, String field, int longest) {
    int length = words.codePointCount(0, words.length());
    if (length > longest) {
      refusals.add(field, "expectation.words.long", length, longest);
    }
    return length <= longest;
  }

  static Optional<UUID> id(String typed) {
    return UUID_FORM.matcher(typed).matches()
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  /** Which version somebody had before them; none matches what is no number. */
  static int version(String typed) {
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
  }
}
