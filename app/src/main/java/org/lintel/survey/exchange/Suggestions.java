package org.lintel.survey.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Option;
import org.lintel.survey.instrument.Options;
import org.lintel.survey.instrument.Questionnaire;

/** Suggests what the columns of a file hold, by their headings and by what stands in them. */
public final class Suggestions {

  private static final double LEAST_ALIKE = 0.45;
  private static final double LEAST_READABLE = 0.8;

  /** From here on the heading says it; the values need only not speak against it. */
  private static final double NEARLY_SAME = 0.9;

  private static final double LEAST_READABLE_THEN = 0.5;
  private static final double NEARLY_ALL = 0.9;

  /** The words give a headline question away, though it is worded otherwise. */
  private static final double HEADLINE = 0.8;

  private final Questionnaire questionnaire;
  private final List<String> headings;
  private final List<List<String>> sample;
  private final Set<String> communities;
  private final Missing missing = new Missing(FileWords.usualCodes());

  private Suggestions(
      Questionnaire questionnaire,
      List<String> headings,
      List<List<String>> sample,
      Collection<String> communities) {
    this.questionnaire = questionnaire;
    this.communities =
        communities.stream().map(FileWords::folded).collect(Collectors.toUnmodifiableSet());
    this.headings = headings;
    this.sample = sample;
  }

  /** Codes for no answer that files of other tools mostly hold. */
  public static Map<String, Absence> usualCodes() {
    return FileWords.usualCodes();
  }

  /** Whether the headings are those of our own files, which need no other codes. */
  public static boolean isOurs(List<String> headings) {
    return headings.contains(Fact.RESPONSE.heading())
        && headings.contains(Fact.SUBMITTED.heading());
  }

  /** A target for every column; no target stands twice. */
  public static List<Target> of(
      Questionnaire questionnaire, List<String> headings, List<List<String>> sample) {
    return of(questionnaire, headings, sample, List.of());
  }

  /**
   * A target for every column; no target stands twice.
   *
   * @param communities what communities are called: a column of such names says the community,
   *     whatever its heading
   */
  public static List<Target> of(
      Questionnaire questionnaire,
      List<String> headings,
      List<List<String>> sample,
      Collection<String> communities) {
    return new Suggestions(questionnaire, headings, sample, communities).suggest();
  }

  /** One way to read one column. */
  private record Candidate(int column, Target target, double likeness) {}

  private List<Target> suggest() {
    var candidates = new ArrayList<Candidate>();
    for (int column = 0; column < headings.size(); column++) {
      addFacts(column, candidates);
      addCommunity(column, candidates);
      addItems(column, candidates);
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::column));
    Map<Integer, Target> chosen = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!chosen.containsKey(candidate.column()) && taken.add(candidate.target().code())) {
        chosen.put(candidate.column(), candidate.target());
      }
    }
    var targets = new ArrayList<Target>();
    for (int column = 0; column < headings.size(); column++) {
      targets.add(chosen.getOrDefault(column, Target.NOTHING));
    }
    return targets;
  }

  private void addFacts(int column, List<Candidate> candidates) {
    List<String> parts = List.of(headings.get(column).split(HeadingRows.JOINT, -1));
    for (Fact fact : Fact.values()) {
      if (parts.stream().anyMatch(part -> FileWords.names(part, fact))) {
        candidates.add(new Candidate(column, new Target.OfFact(fact), 0.99));
      }
    }
  }

  private void addCommunity(int column, List<Candidate> candidates) {
    List<String> filled =
        sample.stream().map(row -> cell(row, column)).filter(cell -> !cell.isBlank()).toList();
    long names = filled.stream().map(FileWords::folded).filter(communities::contains).count();
    if (names > 0 && names >= filled.size() * NEARLY_ALL) {
      candidates.add(new Candidate(column, new Target.OfFact(Fact.COMMUNITY), 0.98));
    }
  }

  private void addItems(int column, List<Candidate> candidates) {
    String heading = headings.get(column);
    for (Target target : Layout.all(questionnaire)) {
      if (target instanceof Target.OfFact) {
        continue;
      }
      double likeness = heading.equals(target.code()) ? 1 : likeness(heading, target);
      if (likeness >= LEAST_ALIKE && isReadable(column, target, likeness)) {
        candidates.add(new Candidate(column, target, likeness));
      }
    }
  }

  private double likeness(String heading, Target target) {
    return switch (target) {
      case Target.Nothing _, Target.OfFact _ -> 0;
      case Target.Whole whole -> whole(heading, item(whole.item()));
      case Target.Part part -> part(heading, item(part.item()), part.option());
      case Target.OtherWords _ -> 0;
    };
  }

  private static double whole(String heading, Item item) {
    double likeness =
        Math.max(
            Similarity.of(heading, item.heading().question().zh()),
            Similarity.of(heading, item.heading().question().en()));
    boolean isHeadline =
        (item instanceof Item.Recommend && FileWords.speaksOf(heading, Subject.RECOMMEND))
            || (item instanceof Item.Rating
                && isOverall(item.heading().question().zh())
                && isOverall(heading));
    return isHeadline ? Math.max(likeness, HEADLINE) : likeness;
  }

  /** Satisfaction with everything together, however it is worded. */
  private static boolean isOverall(String wording) {
    return FileWords.speaksOf(wording, Subject.SATISFACTION)
        && FileWords.speaksOf(wording, Subject.OVERALL);
  }

  private static double part(String heading, Item item, String code) {
    Option option =
        Options.of(item).stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .orElseThrow();
    var question = item.heading().question();
    var label = option.label();
    String folded = FileWords.folded(heading);
    boolean names =
        folded.contains(FileWords.folded(label.zh()))
            || folded.contains(FileWords.folded(label.en()));
    double likeness =
        Math.max(
            Similarity.of(heading, question.zh() + label.zh()),
            Similarity.of(heading, question.en() + label.en()));
    return names ? likeness : Math.min(likeness, LEAST_ALIKE / 2);
  }

  /** Whether nearly all that stands in the column can be read so. */
  private boolean isReadable(int column, Target target, double likeness) {
    var reading =
        new RowReading(
            questionnaire,
            List.of(new Column(column, headings.get(column), target, Map.of())),
            missing);
    long filled = sample.stream().filter(row -> !cell(row, column).isBlank()).count();
    long read =
        sample.stream()
            .filter(row -> !cell(row, column).isBlank())
            .filter(row ->
                reading.read(row).problems().isEmpty() || isScaleWord(target, cell(row, column)))
            .count();
    boolean isPoints =
        target instanceof Target.Part part && item(part.item()) instanceof Item.Allocation;
    double needed = likeness >= NEARLY_SAME ? LEAST_READABLE_THEN : LEAST_READABLE;
    return isPoints || read >= filled * needed;
  }

  /** Whether the cell is a label of some scale, though perhaps not of one as long as this. */
  private boolean isScaleWord(Target target, String cell) {
    Set<String> word = Set.of(FileWords.folded(Numerals.withoutNumber(cell)));
    return target instanceof Target.Whole whole
        && item(whole.item()) instanceof Item.Rating
        && FileWords.scale(word, word).isPresent();
  }

  private Item item(String code) {
    return questionnaire.item(code).orElseThrow();
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }
}
