package org.lintel.survey.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whole numbers as survey tools write them: 7, 7.0, 7分, "7 - very likely", "good (4)". */
final class Numerals {

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("([+-]?\\d{1,18})(?:\\.0{1,6})?"),
          Pattern.compile("(\\d{1,3})\\s*(?:\u5206|points?)"),
          Pattern.compile("(\\d{1,3})\\s*[-\u2013\u2014:\u3001)./]\\s*[^\\d\\s].*"),
          Pattern.compile("[^\\d].*\\(\\s*(\\d{1,3})\\s*\u5206?\\s*\\)"));

  private static final Pattern LABELLED =
      Pattern.compile("\\d{1,3}\\s*[-\u2013\u2014:\u3001)./]\\s*([^\\d\\s].*)");

  private static final Pattern NUMBERED =
      Pattern.compile("([^\\d].*)\\(\\s*\\d{1,3}\\s*\u5206?\\s*\\)");

  /** Codes of the points of a scale that counts from 1: A5, AO05. */
  private static final Pattern CODE = Pattern.compile("AO?0?[1-9]\\d?");

  private Numerals() {}

  /** The words of a cell without the number beside them; empty where it holds only a number. */
  static String withoutNumber(String cell) {
    String folded = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    for (Pattern form : List.of(LABELLED, NUMBERED)) {
      Matcher matcher = form.matcher(folded);
      if (matcher.matches()) {
        return matcher.group(1).strip();
      }
    }
    return in(folded).isPresent() || CODE.matcher(folded).matches() ? "" : folded;
  }

  /** The whole number in the cell; a decimal such as 6.5 is none. */
  static OptionalLong in(String cell) {
    String folded = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(folded);
      if (matcher.matches()) {
        return OptionalLong.of(Long.parseLong(matcher.group(1)));
      }
    }
    return OptionalLong.empty();
  }
}
