package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.web.Text;
import org.lintel.survey.WaveRecodings.Recoded;

/** Says in words which answers of a file became which points. */
final class RecodeWords {

  private RecodeWords() {}

  /** One sentence for each way in which answers of another scale became points. */
  static List<String> sentences(Text text, List<Recoded> recoded) {
    Map<List<Object>, Integer> columns = new LinkedHashMap<>();
    byColumn(recoded)
        .values()
        .forEach(values -> {
          Recoded first = values.getFirst();
          if (first.isDoubtful()) {
            columns.merge(
                List.of(first.asked(), first.points(), listed(text, values)), 1, Integer::sum);
          }
        });
    var sentences = new ArrayList<String>();
    columns.forEach((way, count) ->
        sentences.add(text.get("survey.live.recoded", count, way.get(0), way.get(1), way.get(2))));
    return sentences;
  }

  /** What became of the words of one column; empty where every answer was a point as it stood. */
  static String ofColumn(Text text, List<Recoded> recoded, String column) {
    List<Recoded> values = byColumn(recoded).getOrDefault(column, List.of());
    if (values.isEmpty()) {
      return "";
    }
    Recoded first = values.getFirst();
    String key = first.isDoubtful() ? "survey.codebook.recoded" : "survey.codebook.words";
    return text.get(key, first.asked(), first.points(), listed(text, values));
  }

  private static Map<String, List<Recoded>> byColumn(List<Recoded> recoded) {
    return recoded.stream()
        .collect(Collectors.groupingBy(Recoded::column, LinkedHashMap::new, Collectors.toList()));
  }

  private static String listed(Text text, List<Recoded> values) {
    return values.stream()
        .map(value -> value.value() + " = " + value.number())
        .collect(Collectors.joining(text.get("survey.live.recoded.joint")));
  }
}
