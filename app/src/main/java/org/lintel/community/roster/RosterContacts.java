package org.lintel.community.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.community.PlainText;
import org.lintel.community.SealedContact;

/**
 * Reads telephone numbers or e-mail addresses from cells as offices fill them: several in one cell,
 * with the name of whose they are, or "none".
 */
final class RosterContacts {

  /** From what surely parts two contacts to what may stand within one. */
  private static final List<Pattern> BETWEEN =
      List.of(
          Pattern.compile("[、,，;；|\\n]+"),
          Pattern.compile("[/／\\\\]+"),
          Pattern.compile("[\\s\\u3000]+"));

  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");
  private static final Pattern RUN_TOGETHER = Pattern.compile("(1[3-9][0-9]{9}){2,4}");
  private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}");
  private static final int DIGITS_OF_A_MOBILE = 11;

  private final Function<String, Optional<SealedContact>> reading;
  private final Consumer<SealedContact> found;
  private final Consumer<String> unread;

  /**
   * Reads one kind.
   *
   * @param unread takes what is none
   */
  RosterContacts(
      Function<String, Optional<SealedContact>> reading,
      Consumer<SealedContact> found,
      Consumer<String> unread) {
    this.reading = reading;
    this.found = found;
    this.unread = unread;
  }

  void read(String cell) {
    read(PlainText.lines(cell), 0);
  }

  private void read(String part, int from) {
    if (RosterWords.isNothing(part)) {
      return;
    }
    List<SealedContact> contacts = contacts(part);
    if (!contacts.isEmpty()) {
      contacts.forEach(found);
    } else if (from < BETWEEN.size() && isSeveral(part, from)) {
      for (String piece : BETWEEN.get(from).split(part, -1)) {
        read(piece, from + 1);
      }
    } else if (from < BETWEEN.size()) {
      read(part, from + 1);
    } else {
      unread.accept(part.strip());
    }
  }

  /** Spaces part contacts only where one of the pieces is one. */
  private boolean isSeveral(String part, int from) {
    boolean isSpace = from == BETWEEN.size() - 1;
    return !isSpace
        || Arrays.stream(BETWEEN.get(from).split(part, -1))
            .anyMatch(piece -> !contacts(piece).isEmpty());
  }

  /** One contact, or mobile numbers among words without any other digit. */
  private List<SealedContact> contacts(String part) {
    String narrow = PlainText.narrow(part);
    Optional<SealedContact> whole = reading.apply(restored(narrow));
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    String joined = narrow.replaceAll("[\\s\\p{Pd}]", "");
    String apart =
        RUN_TOGETHER.matcher(joined).matches() ? joined.replaceAll("(.{11})", "$1 ") : narrow;
    boolean isOnlyMobiles = !MOBILE.matcher(apart).replaceAll("").matches(".*[0-9].*");
    var mobiles = new ArrayList<SealedContact>();
    Matcher matcher = MOBILE.matcher(isOnlyMobiles ? apart : "");
    while (matcher.find()) {
      reading.apply(matcher.group()).ifPresent(mobiles::add);
    }
    return mobiles;
  }

  /** A number that a spreadsheet program wrote as 1.3800138E+10 with all of its digits. */
  private static String restored(String narrow) {
    if (!SHORTENED.matcher(narrow).matches() || isShortened(narrow)) {
      return narrow;
    }
    return new BigDecimal(narrow).toPlainString();
  }

  /** Whether a spreadsheet program has rounded a long number: its last digits are lost. */
  static boolean isShortened(String part) {
    String narrow = PlainText.narrow(part);
    if (!SHORTENED.matcher(narrow).matches()) {
      return false;
    }
    var number = new BigDecimal(narrow);
    return number.precision() < DIGITS_OF_A_MOBILE || number.scale() > 0;
  }
}
