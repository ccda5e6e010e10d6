package org.lintel.statistics.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Says to which class a comment probably belongs, from how often single characters and pairs of
 * neighbouring characters occur in labelled comments. Needs no dictionary and no segmenter, which
 * suits Chinese.
 *
 * <p>Score of a class: ln of its share of the comments + Σ ln((count of the token in the class +
 * 1)/(all tokens of the class + different tokens)), over the tokens of the comment that occurred in
 * training; normalised to probabilities, which are far too sure of themselves: use them to order,
 * not as risks. Only counts are kept, so models merge by addition, in any order. Immutable; train
 * with a {@link Trainer}.
 *
 * <p>Characters are Unicode code points in lower case; white space, punctuation and symbols end a
 * pair and are no tokens; digits count as one and the same.
 *
 * <p>Reference: McCallum &amp; Nigam (1998) AAAI workshop on text categorization; Wang &amp;
 * Manning (2012) ACL 50:90.
 */
public final class NaiveBayes {

  /** Identifier of the method. */
  public static final String METHOD = "text.naive-bayes.mccallum1998";

  /** Comments of each class from which a model may be used. */
  public static final long NEEDS = 30;

  private static final int DIGIT = '0';

  /** No token of a text begins so. */
  private static final String MARK = "#";

  private final Map<String, Counts> classes;
  private final int vocabulary;

  private NaiveBayes(Map<String, Counts> classes) {
    this.classes = classes;
    this.vocabulary =
        (int)
            classes.values().stream()
                .flatMap(counts -> counts.tokens().keySet().stream())
                .distinct()
                .count();
  }

  /**
   * What is known of one class.
   *
   * @param comments how many were labelled with it
   * @param tokens how often each token occurs in them
   */
  public record Counts(long comments, Map<String, Long> tokens) {

    public Counts {
      tokens = Map.copyOf(tokens);
    }

    private long all() {
      return tokens.values().stream().mapToLong(Long::longValue).sum();
    }

    private Counts merge(Counts other) {
      var both = new HashMap<>(tokens);
      other.tokens.forEach((token, count) -> both.merge(token, count, Math::addExact));
      return new Counts(Math.addExact(comments, other.comments), both);
    }
  }

  /** Takes labelled comments; for one thread. */
  public static final class Trainer {

    private final Map<String, Map<String, Long>> tokens = new TreeMap<>();
    private final Map<String, Long> comments = new HashMap<>();

    private Trainer() {}

    /** One comment with its class. */
    public Trainer learn(String label, String comment) {
      return learn(label, comment, List.of());
    }

    /**
     * One comment with its class and what else is known of it.
     *
     * @param marks counted like tokens, as often as they stand here; never mistaken for text
     */
    public Trainer learn(String label, String comment, List<String> marks) {
      comments.merge(label, 1L, Math::addExact);
      var counts = tokens.computeIfAbsent(label, any -> new HashMap<>());
      tokens(comment, marks, (token, times) -> counts.merge(token, times, Math::addExact));
      return this;
    }

    /** The counts so far; later comments do not change them. */
    public NaiveBayes model() {
      var classes = new TreeMap<String, Counts>();
      tokens.forEach((label, counts) ->
          classes.put(label, new Counts(comments.getOrDefault(label, 0L), counts)));
      return new NaiveBayes(classes);
    }
  }

  /** Begins. */
  public static Trainer train() {
    return new Trainer();
  }

  /** A model from kept counts. */
  public static NaiveBayes of(Map<String, Counts> classes) {
    return new NaiveBayes(new TreeMap<>(classes));
  }

  /** The counts, to be kept. */
  public Map<String, Counts> counts() {
    return Map.copyOf(classes);
  }

  /** The labels in alphabetical order. */
  public Set<String> labels() {
    return Set.copyOf(classes.keySet());
  }

  /** A model of the comments of both. */
  public NaiveBayes merge(NaiveBayes other) {
    var both = new TreeMap<>(classes);
    other.classes.forEach((label, counts) -> both.merge(label, counts, Counts::merge));
    return new NaiveBayes(both);
  }

  /** True when there are two classes or more and {@value #NEEDS} comments in each. */
  public boolean isUsable() {
    return classes.size() > 1
        && classes.values().stream().allMatch(counts -> counts.comments() >= NEEDS);
  }

  /**
   * Probability of each class, with the sum 1; the shares of the classes when no token is known.
   * Needs at least one class.
   */
  public Map<String, Double> probabilities(String comment) {
    return probabilities(comment, List.of());
  }

  /** The same with marks, as they were given in training. */
  public Map<String, Double> probabilities(String comment, List<String> marks) {
    if (classes.isEmpty()) {
      throw new IllegalStateException("A model without comments cannot classify");
    }
    var scores = new TreeMap<String, Double>();
    double comments = classes.values().stream().mapToLong(Counts::comments).sum();
    classes.forEach((label, counts) -> scores.put(label, Math.log(counts.comments() / comments)));
    var sizes = new HashMap<String, Double>();
    classes.forEach(
        (label, counts) -> sizes.put(label, Math.log((double) counts.all() + vocabulary)));
    tokens(
        comment,
        marks,
        (token, times) -> {
          if (classes.values().stream().anyMatch(counts -> counts.tokens().containsKey(token))) {
            scores.replaceAll(
                (label, score) -> score + times * (weight(label, token) - size(sizes, label)));
          }
        });
    return normalised(scores);
  }

  private static double size(Map<String, Double> sizes, String label) {
    return sizes.getOrDefault(label, 0.0);
  }

  private double weight(String label, String token) {
    var counts = classes.get(label);
    return counts == null ? 0 : Math.log1p((double) counts.tokens().getOrDefault(token, 0L));
  }

  private static Map<String, Double> normalised(Map<String, Double> scores) {
    double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var chances = new TreeMap<String, Double>();
    scores.forEach((label, score) -> chances.put(label, Math.exp(score - most)));
    double sum = chances.values().stream().mapToDouble(Double::doubleValue).sum();
    chances.replaceAll((label, chance) -> chance / sum);
    return chances;
  }

  /** The most probable class; of equal ones the first by alphabet. */
  public String classify(String comment) {
    return classify(comment, List.of());
  }

  /** The same with marks, as they were given in training. */
  public String classify(String comment, List<String> marks) {
    return probabilities(comment, marks).entrySet().stream()
        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** Each token of a comment, with how often it occurs. */
  static void tokens(String comment, List<String> marks, BiConsumer<String, Long> each) {
    var counts = new TreeMap<String, Long>();
    marks.forEach(mark -> counts.merge(MARK + mark, 1L, Long::sum));
    int before = 0;
    for (int point : comment.codePoints().map(NaiveBayes::plain).toArray()) {
      if (point != 0) {
        counts.merge(Character.toString(point), 1L, Long::sum);
        if (before != 0) {
          counts.merge(Character.toString(before) + Character.toString(point), 1L, Long::sum);
        }
      }
      before = point;
    }
    counts.forEach(each);
  }

  /** A character as it counts, or 0 when it does not. */
  private static int plain(int point) {
    if (Character.isDigit(point)) {
      return DIGIT;
    }
    return Character.isLetter(point) ? Character.toLowerCase(point) : 0;
  }

  /** How a model does on labelled comments it has not seen. */
  public long[][] confusion(List<String> labels, List<Map.Entry<String, String>> labelled) {
    long[][] table = new long[labels.size()][labels.size()];
    for (var one : labelled) {
      int truth = labels.indexOf(one.getKey());
      int said = labels.indexOf(classify(one.getValue()));
      if (truth < 0 || said < 0) {
        throw new IllegalArgumentException(
            "Label %s is not one of %s".formatted(one.getKey(), labels));
      }
      table[truth][said]++;
    }
    return table;
  }
}
