package org.lintel.survey.exchange;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Range;
import org.lintel.survey.instrument.Wording;

/** Points of a scale, given as numbers or as labels. */
final class Scale {

  /** Codes of the points of a scale that counts from 1: A5, AO05. */
  private static final Pattern LIMESURVEY = Pattern.compile("AO?0?([1-9]\\d?)");

  private Scale() {}

  /** The number that the cell means; it may lie outside the scale. */
  static OptionalLong point(Item item, String cell) {
    OptionalLong number = Numerals.in(cell);
    if (number.isPresent()) {
      return number;
    }
    Range range = item.range();
    OptionalLong code = ofCode(cell);
    if (range.from() == 1 && code.isPresent()) {
      return code;
    }
    return switch (item) {
      case Item.Recommend recommend -> end(cell, range, recommend.low(), recommend.high());
      case Item.Rating rating -> {
        OptionalLong end = end(cell, range, rating.low(), rating.high());
        yield end.isPresent() ? end : label(cell, range);
      }
      case Item.SingleChoice _,
          Item.MultipleChoice _,
          Item.Allocation _,
          Item.Text _,
          Item.WholeNumber _,
          Item.CalendarDay _,
          Item.Statement _,
          Item.Consent _,
          Item.ContactRequest _ ->
          OptionalLong.empty();
    };
  }

  /** The point that a code of LimeSurvey stands for, on a scale that counts from 1. */
  static OptionalLong ofCode(String cell) {
    Matcher code = LIMESURVEY.matcher(cell.strip());
    return code.matches() ? OptionalLong.of(Long.parseLong(code.group(1))) : OptionalLong.empty();
  }

  private static OptionalLong end(String cell, Range range, Wording low, Wording high) {
    if (says(cell, low)) {
      return OptionalLong.of(range.from());
    }
    return says(cell, high) ? OptionalLong.of(range.to()) : OptionalLong.empty();
  }

  private static OptionalLong label(String cell, Range range) {
    OptionalInt place = FileWords.place(cell, range.size());
    return place.isPresent()
        ? OptionalLong.of(range.from() + place.getAsInt())
        : OptionalLong.empty();
  }

  static boolean says(String cell, Wording wording) {
    String folded = FileWords.folded(cell);
    return !folded.isEmpty()
        && (folded.equals(FileWords.folded(wording.zh()))
            || folded.equals(FileWords.folded(wording.en())));
  }
}
