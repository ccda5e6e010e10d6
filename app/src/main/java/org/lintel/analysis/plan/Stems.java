package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.survey.exchange.CellReading;

/**
 * Tells which headings are questions of one block: IMAG1 and IMAG2, Q5_1 and Q5_2, trust_fees and
 * trust_words, "5、请评价—保安" and "5、请评价—保洁", "Q5 [SQ001]".
 */
final class Stems {

  private static final int LEAST = 3;
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(.+?)\\s*[\\[\u3010](.+)[\\]\u3011]"),
          Pattern.compile("(.+?)\\s*[\u2014\u2013]+\\s*(.+)"),
          Pattern.compile("(.+?)\\s+-\\s+(.+)"),
          Pattern.compile("([\\p{L}][\\p{L}\\d]*?)[_.-](.+)"),
          Pattern.compile("(.*\\p{L})\\s*[_.-]?\\d+"));

  /** Stems that only say "question". */
  private static final Set<String> SAY_NOTHING =
      Set.of("q", "v", "var", "x", "item", "question", "题", "题目", "问题", "第", "col", "column");

  private Stems() {}

  /** A heading in its block. */
  record Stem(String stem, String item) {}

  /** Blocks of at least three questions, in the order of the file. */
  static Map<String, List<Rated>> blocks(List<Rated> questions) {
    var blocks = new LinkedHashMap<String, List<Rated>>();
    for (Rated question : questions) {
      of(question.label())
          .ifPresent(
              stem -> blocks.computeIfAbsent(stem.stem(), _ -> new ArrayList<>()).add(question));
    }
    blocks.values().removeIf(items -> items.size() < LEAST);
    return blocks;
  }

  private static Optional<Stem> of(String heading) {
    for (String part : CellReading.parts(heading)) {
      for (Pattern form : FORMS) {
        Matcher found = form.matcher(part.strip());
        if (found.matches()) {
          String item = found.groupCount() > 1 ? found.group(2) : part.strip();
          return Optional.of(new Stem(found.group(1), item))
              .filter(stem -> !SAY_NOTHING.contains(CellReading.folded(stem.stem())));
        }
      }
    }
    return Optional.empty();
  }
}
