package org.lintel.survey.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.survey.instrument.Absence;

/**
 * Codes that stand for no answer. Our own files always use {@code .n .s .a .d}; files of other
 * tools bring theirs, such as 98 and 99.
 */
public final class Missing {

  private static final Map<Absence, String> OURS =
      Map.of(
          Absence.NOT_ASKED, ".n",
          Absence.SKIPPED, ".s",
          Absence.DOES_NOT_APPLY, ".a",
          Absence.DONT_KNOW, ".d");

  private static final Pattern LOOKS_LIKE_OURS = Pattern.compile("\\.+[nsad]");

  private final Map<String, Absence> theirs = new LinkedHashMap<>();

  /** Codes of another tool, by what stands in the cell. */
  public Missing(Map<String, Absence> theirs) {
    theirs.forEach((code, absence) -> this.theirs.put(folded(code), absence));
  }

  /** The code in our files. */
  public static String code(Absence absence) {
    return OURS.getOrDefault(absence, "");
  }

  /** The absence that a cell states; an empty cell was passed by. */
  public Optional<Absence> of(String cell) {
    String stripped = cell.strip();
    if (stripped.isEmpty()) {
      return Optional.of(Absence.SKIPPED);
    }
    return ours(stripped).or(() -> Optional.ofNullable(theirs.get(folded(stripped))));
  }

  /** As {@link #of}, for words: an owner may well write "98" or "no idea". */
  public Optional<Absence> ofWords(String cell) {
    String stripped = cell.strip();
    if (stripped.isEmpty()) {
      return Optional.of(Absence.SKIPPED);
    }
    return stripped.startsWith("(") || stripped.startsWith("\uFF08")
        ? of(stripped)
        : ours(stripped);
  }

  /** Words as written to a file: what looks like one of our codes gets one more dot. */
  public static String escaped(String words) {
    return LOOKS_LIKE_OURS.matcher(words).matches() ? "." + words : words;
  }

  /** Words as read from a file: the dot that was added goes. */
  public static String unescaped(String cell) {
    return LOOKS_LIKE_OURS.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static Optional<Absence> ours(String cell) {
    return OURS.entrySet().stream()
        .filter(known -> known.getValue().equals(cell))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String folded(String code) {
    return FileWords.folded(code);
  }
}
