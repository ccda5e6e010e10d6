package org.lintel.measurement.comment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what a comment is about by its words: the longest word at a place counts, from left to
 * right. The tone of a mention is that of its clause: words of praise minus words of complaint, a
 * word turned round when a negation stands within {@value #WINDOW} characters before it. A clause
 * without a topic speaks of the one before.
 */
public final class AspectLexicon {

  /** Characters before a word in which a negation turns it round. */
  public static final int WINDOW = 3;

  private static final String CLAUSES = "[\\s，。；！？、,.;!?~～…]+";
  private static final String NEGATION = "NEGATION";

  private final Map<String, List<Aspect>> aspects;
  private final Map<String, Integer> tones;
  private final Set<String> negations;

  private AspectLexicon(
      Map<String, List<Aspect>> aspects, Map<String, Integer> tones, Set<String> negations) {
    this.aspects = aspects;
    this.tones = tones;
    this.negations = negations;
  }

  /** The lexicon that Lintel ships. */
  public static AspectLexicon shipped() {
    var aspects = new HashMap<String, List<Aspect>>();
    for (var row : WordFile.rows("aspects.tsv")) {
      for (String word : WordFile.words(row.get(1))) {
        aspects.computeIfAbsent(word, _ -> new ArrayList<>()).add(Aspect.valueOf(row.get(0)));
      }
    }
    var tones = new HashMap<String, Integer>();
    Set<String> negations = Set.of();
    for (var row : WordFile.rows("tones.tsv")) {
      var words = WordFile.words(row.get(1));
      if (row.get(0).equals(NEGATION)) {
        negations = Set.copyOf(words);
      } else {
        int sign = Tone.valueOf(row.get(0)) == Tone.PRAISE ? 1 : -1;
        words.forEach(word -> tones.put(word, sign));
      }
    }
    return new AspectLexicon(Map.copyOf(aspects), Map.copyOf(tones), negations);
  }

  /** What the comment is about, and how each sounds; empty when no word is known. */
  public Map<Aspect, Tone> read(String comment) {
    var sums = new TreeMap<Aspect, Integer>();
    var complaints = new TreeMap<Aspect, Boolean>();
    List<Aspect> before = List.of();
    for (String clause : comment.toLowerCase(Locale.ROOT).split(CLAUSES, -1)) {
      var found = topics(clause);
      var about = found.isEmpty() ? before : found;
      int tone = tone(clause);
      for (Aspect aspect : about) {
        sums.merge(aspect, tone, Integer::sum);
        complaints.merge(aspect, tone < 0, Boolean::logicalOr);
      }
      before = about;
    }
    var mentions = new EnumMap<Aspect, Tone>(Aspect.class);
    sums.forEach(
        (aspect, sum) -> mentions.put(aspect, tone(sum, complaints.getOrDefault(aspect, false))));
    return mentions;
  }

  private static Tone tone(int sum, boolean complains) {
    if (complains) {
      return Tone.COMPLAINT;
    }
    return sum > 0 ? Tone.PRAISE : Tone.OTHER;
  }

  private List<Aspect> topics(String clause) {
    var found = new ArrayList<Aspect>();
    int at = 0;
    while (at < clause.length()) {
      String word = longest(aspects.keySet(), clause, at);
      aspects.getOrDefault(word, List.of()).stream()
          .filter(aspect -> !found.contains(aspect))
          .forEach(found::add);
      at += Math.max(1, word.length());
    }
    return found;
  }

  /** The tone of every word of praise or complaint in a comment, in order. */
  public List<Tone> tones(String comment) {
    var found = new ArrayList<Tone>();
    for (String clause : comment.toLowerCase(Locale.ROOT).split(CLAUSES, -1)) {
      signs(clause).forEach(sign -> found.add(sign > 0 ? Tone.PRAISE : Tone.COMPLAINT));
    }
    return found;
  }

  private int tone(String clause) {
    return signs(clause).stream().mapToInt(Integer::intValue).sum();
  }

  private List<Integer> signs(String clause) {
    var signs = new ArrayList<Integer>();
    int at = 0;
    while (at < clause.length()) {
      String word = longest(tones.keySet(), clause, at);
      if (!word.isEmpty()) {
        String close = clause.substring(Math.max(0, at - WINDOW), at);
        int sign = negations.stream().anyMatch(close::contains) ? -1 : 1;
        signs.add(sign * tones.getOrDefault(word, 0));
      }
      at += Math.max(1, word.length());
    }
    return signs;
  }

  /** The longest of the words that stands there, or nothing. */
  private static String longest(Collection<String> words, String text, int at) {
    return words.stream()
        .filter(word -> text.startsWith(word, at))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse("");
  }
}
