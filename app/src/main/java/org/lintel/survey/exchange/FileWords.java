package org.lintel.survey.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lintel.survey.instrument.Absence;
import org.springframework.core.io.ClassPathResource;

/** Words of other survey tools, from {@code survey/words-of-files.txt}. */
final class FileWords {

  private static final String FILE = "survey/words-of-files.txt";
  private static final String SCALE = "scale ";
  private static final int USUAL_POINTS = 5;
  private static final Map<String, List<List<String>>> AS_WRITTEN = read();
  private static final Map<String, List<List<String>>> LISTS = foldedLists();

  private FileWords() {}

  /** How the words are compared: without case, width and space. */
  static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}]+", "");
  }

  /** Place of a label on a scale with that many points, from 0. */
  static OptionalInt place(String label, int points) {
    String wanted = folded(label);
    for (List<String> scale : scales(points)) {
      int place = scale.indexOf(wanted);
      if (place >= 0) {
        return OptionalInt.of(place);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The scale, from its lowest label, that a column was most likely answered on: it has most of the
   * column's words, then most of the words of the whole file; of those alike the one without an
   * unused label, then the one nearest to the usual five points.
   *
   * @param words of the column, folded
   * @param all words of the file, folded
   */
  static Optional<List<String>> scale(Set<String> words, Set<String> all) {
    return AS_WRITTEN.entrySet().stream()
        .filter(kind -> kind.getKey().startsWith(SCALE))
        .flatMap(kind -> kind.getValue().stream())
        .filter(scale -> known(scale, words) > 0)
        .max(
            Comparator.comparingLong((List<String> scale) -> known(scale, words))
                .thenComparingLong(scale -> known(scale, all))
                .thenComparing(scale -> known(scale, all) == scale.size())
                .thenComparingInt(scale -> -Math.abs(scale.size() - USUAL_POINTS)));
  }

  private static long known(List<String> scale, Set<String> words) {
    return scale.stream().map(FileWords::folded).filter(words::contains).count();
  }

  static boolean isTick(String cell) {
    return has("tick", cell);
  }

  static boolean isBlank(String cell) {
    return cell.isBlank() || has("blank", cell);
  }

  /** Whether the column says what kind of row it is. */
  static boolean isStatus(String heading) {
    return has("status", heading);
  }

  /** Whether somebody of the house tried the survey out there. */
  static boolean isTrial(String cell) {
    return has("trial", cell);
  }

  static boolean isTrialCode(String cell) {
    return has("trial code", cell);
  }

  /** Whether the words belong to the fact. */
  static boolean names(String heading, Fact fact) {
    return has(fact.heading(), heading) || has(fact.heading(), unnumbered(heading));
  }

  /** The heading of a question without its number, kind and polite words. */
  private static String unnumbered(String heading) {
    return folded(heading)
        .replaceAll("^q?\\d{1,3}[.、_:)-]", "")
        .replaceAll("[(\\[【].*$", "")
        .replaceAll("(是|为)?[?:]*$", "")
        .replaceFirst("^请(填写|输入|选择|问)?", "")
        .replaceFirst("^[您你](家|现在)?((所在|所住|居住|住)?的)?", "");
  }

  static boolean speaksOf(String heading, Subject subject) {
    List<String> words = words(subject.kind());
    if (subject.isWholeHeading()) {
      return words.contains(folded(heading)) || words.contains(unnumbered(heading));
    }
    String folded = folded(heading);
    return words.stream().anyMatch(folded::contains);
  }

  static String without(String folded, Subject subject) {
    String rest = folded;
    for (String word : words(subject.kind())) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  /** Labels of all scales with that many points, folded, from the lowest to the highest. */
  static List<List<String>> scales(int points) {
    return LISTS.getOrDefault(SCALE + points, List.of());
  }

  /** Codes that mostly stand for no answer. */
  static Map<String, Absence> usualCodes() {
    var codes = new LinkedHashMap<String, Absence>();
    for (Absence absence : Absence.values()) {
      AS_WRITTEN.getOrDefault(absence.name(), List.of()).stream()
          .flatMap(List::stream)
          .forEach(word -> codes.put(word, absence));
    }
    return codes;
  }

  private static boolean has(String kind, String word) {
    return words(kind).contains(folded(word));
  }

  private static List<String> words(String kind) {
    return LISTS.getOrDefault(kind, List.of()).stream().flatMap(List::stream).toList();
  }

  private static Map<String, List<List<String>>> read() {
    var lists = new LinkedHashMap<String, List<List<String>>>();
    try {
      String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(lists, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }

  private static void add(Map<String, List<List<String>>> lists, String line) {
    List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    List<String> words = parts.stream().skip(1).toList();
    lists.computeIfAbsent(parts.getFirst(), kind -> new ArrayList<>()).add(words);
  }

  private static Map<String, List<List<String>>> foldedLists() {
    var folded = new LinkedHashMap<String, List<List<String>>>();
    AS_WRITTEN.forEach((kind, lists) ->
        folded.put(
            kind,
            lists.stream().map(words -> words.stream().map(FileWords::folded).toList()).toList()));
    return folded;
  }
}
