package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.lintel.survey.instrument.Range;

/**
 * Finds the columns in which words, or the numbers of another scale, stand for points. Five words
 * are not seven points: the points between the ends are somebody's choice (an even stretch would
 * need 5.5 for "satisfied"), and owners choose otherwise among words than between two labelled ends
 * (Weijters, Cabooter & Schillewaert 2010, Int. J. Research in Marketing 27:236). Means and gaps
 * move with both, so nothing of it is decided in silence.
 */
public final class Recodings {

  /** So many answers without one of the two highest points make a shorter scale likely. */
  private static final int ENOUGH_TO_DOUBT = 30;

  private static final int USUAL_SHORTER_SCALE = 5;
  private static final int USUAL_SCALE = 7;

  private final Questionnaire questionnaire;
  private final Missing missing;
  private final Map<String, Map<String, Integer>> values;
  private final Set<String> allWords;
  private final List<Column> columns;
  private final boolean isOurs;

  /**
   * Of a file.
   *
   * @param isOurs whether Lintel wrote it, so that its numbers are points
   */
  public Recodings(
      Questionnaire questionnaire,
      List<Column> columns,
      Missing missing,
      Map<String, Map<String, Integer>> values,
      boolean isOurs) {
    this.questionnaire = questionnaire;
    this.missing = missing;
    this.values = values;
    this.isOurs = isOurs;
    this.columns = columns.stream().filter(column -> scale(column).isPresent()).toList();
    this.allWords =
        this.columns.stream()
            .flatMap(column -> words(column).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Columns in which a value is no plain point of the scale, or is doubtful as one. */
  public List<Recoding> all() {
    var all = new ArrayList<Recoding>();
    for (Column column : columns) {
      Item item = scale(column).orElseThrow();
      List<Recoding.Point> points = points(column, item);
      boolean isPlain = points.stream().allMatch(point -> isPlain(column, point.value()));
      int asked = asked(column, item.range());
      if (!points.isEmpty() && (!isPlain || asked != item.range().size())) {
        all.add(new Recoding(column, item.range(), asked, points));
      }
    }
    return all;
  }

  /**
   * Points for words that nobody gave one yet, by position of the column: the ends and the middle
   * stay, and what lies between goes outwards to a whole point, so that who is satisfied on the
   * shorter scale is so on the longer.
   */
  public Map<Integer, Map<String, String>> proposed() {
    Map<Integer, Map<String, String>> proposed = new HashMap<>();
    for (Column column : columns) {
      if (scale(column).orElseThrow() instanceof Item.Rating rating) {
        FileWords.scale(words(column), allWords)
            .filter(scale -> scale.size() > 1 && scale.size() != rating.range().size())
            .map(scale -> proposed(column, scale, rating.range()))
            .filter(found -> !found.isEmpty())
            .ifPresent(found -> proposed.put(column.place(), found));
      }
    }
    return proposed;
  }

  private Map<String, String> proposed(Column column, List<String> scale, Range range) {
    Map<String, String> proposed = new LinkedHashMap<>();
    for (String word : scale) {
      proposed.put(word, String.valueOf(point(scale, word, range)));
    }
    Set<String> known = scale.stream().map(FileWords::folded).collect(Collectors.toSet());
    for (String value : written(column)) {
      if (known.contains(FileWords.folded(bare(value)))) {
        proposed.put(value, String.valueOf(point(scale, bare(value), range)));
      }
    }
    proposed.keySet().removeAll(column.values().keySet());
    return proposed;
  }

  private static int point(List<String> scale, String word, Range range) {
    int place = scale.stream().map(FileWords::folded).toList().indexOf(FileWords.folded(word));
    double exact = (double) place * (range.size() - 1) / (scale.size() - 1);
    boolean isUpper = 2 * place > scale.size() - 1;
    return range.from() + (int) (isUpper ? Math.ceil(exact) : Math.floor(exact));
  }

  private List<Recoding.Point> points(Column column, Item item) {
    var points = new ArrayList<Recoding.Point>();
    counts(column)
        .forEach((value, answers) ->
            number(column, item, value)
                .ifPresent(number -> points.add(new Recoding.Point(value, number, answers))));
    points.sort(
        Comparator.comparingInt(Recoding.Point::number).thenComparing(Recoding.Point::value));
    return points;
  }

  private static Optional<Integer> number(Column column, Item item, String value) {
    OptionalLong number = Scale.point(item, column.values().getOrDefault(value, value));
    return number.isPresent() && item.range().contains(number.getAsLong())
        ? Optional.of((int) number.getAsLong())
        : Optional.empty();
  }

  /** How many points the scale of the file seems to have. */
  private int asked(Column column, Range range) {
    Set<String> words = words(column);
    boolean hasNumbers = written(column).stream().anyMatch(value -> bare(value).isEmpty());
    if (words.isEmpty() || hasNumbers) {
      return isNumberedShorter(column, range) ? USUAL_SHORTER_SCALE : range.size();
    }
    int counted = isNumbered(column) ? range.size() : words.size();
    return FileWords.scale(words, allWords).map(List::size).orElse(counted);
  }

  /** Whether each word has its number beside it. */
  private boolean isNumbered(Column column) {
    return written(column).stream().allMatch(value -> Numerals.in(value).isPresent());
  }

  private boolean isNumberedShorter(Column column, Range range) {
    if (isOurs || range.from() != 1 || range.to() != USUAL_SCALE) {
      return false;
    }
    long highest = 0;
    int answers = 0;
    for (String value : written(column)) {
      OptionalLong number = Numerals.in(value);
      if (number.isPresent() && range.contains(number.getAsLong())) {
        highest = Math.max(highest, number.getAsLong());
        answers += counts(column).getOrDefault(value, 0);
      }
    }
    return highest == USUAL_SHORTER_SCALE && answers >= ENOUGH_TO_DOUBT;
  }

  private Optional<Item> scale(Column column) {
    return column.target() instanceof Target.Whole whole
        ? questionnaire
            .item(whole.item())
            .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend)
        : Optional.empty();
  }

  private Map<String, Integer> counts(Column column) {
    return values.getOrDefault(column.target().code(), Map.of());
  }

  /** Values that are answers. */
  private List<String> written(Column column) {
    return counts(column).keySet().stream()
        .filter(value -> column.values().containsKey(value) || missing.of(value).isEmpty())
        .filter(value -> missing.of(column.values().getOrDefault(value, value)).isEmpty())
        .toList();
  }

  /** The different words of a column, folded, without the numbers that some tools add. */
  private Set<String> words(Column column) {
    var words = new LinkedHashSet<String>();
    for (String value : written(column)) {
      String bare = bare(value);
      if (!bare.isEmpty()) {
        words.add(FileWords.folded(bare));
      }
    }
    return words;
  }

  private static String bare(String value) {
    return Numerals.withoutNumber(value);
  }

  private static boolean isPlain(Column column, String value) {
    return bare(value).isEmpty() && !column.values().containsKey(value);
  }
}
