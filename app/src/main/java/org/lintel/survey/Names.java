package org.lintel.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Full names to find in words, however many there are: each place of the words is looked up once
 * for each length. A Chinese name has no borders, so names of others that are also a common word
 * are left alone; the names of the writer's own household are found all the same.
 */
final class Names {

  static final Names NONE = new Names();

  private static final int LONGEST = 12;
  private static final int MOST_WORDS = 5;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'.\\-&&[^\\p{IsHan}]]+");
  private static final Pattern CHINESE = Pattern.compile("\\S*\\p{IsHan}\\S*");
  private static final Set<String> COMMON = common();

  private final Set<String> chinese = new HashSet<>();
  private final Set<String> spelled = new HashSet<>();
  private final List<Names> more = new ArrayList<>();

  /** Names of the household that wrote: found even where they are common words. */
  Names own(Collection<String> names) {
    names.forEach(name -> add(name, true));
    return this;
  }

  /** Names of neighbours and staff. */
  Names others(Collection<String> names) {
    names.forEach(name -> add(name, false));
    return this;
  }

  /** All names of another set, which is not copied. */
  Names and(Names others) {
    more.add(others);
    return this;
  }

  private void add(String name, boolean isOwn) {
    String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    int length = plain.codePointCount(0, plain.length());
    if (CHINESE.matcher(plain).matches()) {
      boolean isFound = length >= 2 && length <= LONGEST && (isOwn || !COMMON.contains(plain));
      if (isFound) {
        chinese.add(plain);
      }
    } else if (length >= 3 && (isOwn || plain.contains(" "))) {
      spelled.add(plain);
    }
  }

  /** Marks every place where a name stands. */
  void mark(String words, BitSet taken) {
    String plain = words.toLowerCase(Locale.ROOT);
    markAll(plain.length() == words.length() ? plain : words, taken);
  }

  private void markAll(String words, BitSet taken) {
    markChinese(words, taken);
    markSpelled(words, taken);
    more.forEach(names -> names.markAll(words, taken));
  }

  private void markChinese(String words, BitSet taken) {
    if (chinese.isEmpty()) {
      return;
    }
    int[] starts = starts(words);
    for (int first = 0; first < starts.length - 1; first++) {
      for (int last = first + 2; last < Math.min(starts.length, first + LONGEST + 1); last++) {
        if (chinese.contains(words.substring(starts[first], starts[last]))) {
          taken.set(starts[first], starts[last]);
        }
      }
    }
  }

  /** Where each character begins, and the end: rare characters take two places. */
  private static int[] starts(String words) {
    int[] starts = new int[words.codePointCount(0, words.length()) + 1];
    int at = 0;
    for (int number = 0; number < starts.length; number++) {
      starts[number] = at;
      at += at < words.length() ? Character.charCount(words.codePointAt(at)) : 0;
    }
    return starts;
  }

  private void markSpelled(String words, BitSet taken) {
    if (spelled.isEmpty()) {
      return;
    }
    List<MatchResult> found = WORD.matcher(words).results().toList();
    for (int first = 0; first < found.size(); first++) {
      var name = new StringBuilder();
      for (int last = first; last < Math.min(found.size(), first + MOST_WORDS); last++) {
        name.append(last == first ? "" : " ").append(found.get(last).group());
        if (spelled.contains(name.toString())) {
          taken.set(found.get(first).start(), found.get(last).end());
        }
      }
    }
  }

  private static Set<String> common() {
    try (var words = new ClassPathResource("survey/words-like-names.txt").getInputStream()) {
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> java.util.Arrays.stream(line.strip().split("\\s+")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
