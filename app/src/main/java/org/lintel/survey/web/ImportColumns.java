package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswerFile;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.ImportCheck;
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.exchange.Headings;
import org.lintel.survey.exchange.Recoding;

/** Shows the columns of a file with a little of what stands in them. */
final class ImportColumns {

  private static final String BETWEEN = " \u00B7 ";
  private static final int SAMPLES = 3;
  private static final int MOST_VALUES = 5;
  private static final int MOST_MEANINGS = 20;
  private static final int LONGEST = 24;

  private final Text text;

  ImportColumns(Text text) {
    this.text = text;
  }

  List<ImportPage.Column> of(
      AnswerImport file,
      PlanForm form,
      AnswerFile opened,
      Map<String, Map<String, Integer>> values,
      List<Recoding> recodings) {
    int headingRows = file.plan().headingRows();
    List<String> headings = Headings.told(opened.headings(headingRows));
    List<List<String>> rows = opened.sample(headingRows);
    var columns = new ArrayList<ImportPage.Column>();
    for (int place = 0; place < file.plan().columns().size(); place++) {
      String planned = file.plan().columns().get(place);
      columns.add(
          new ImportPage.Column(
              place < headings.size() ? headings.get(place) : Headings.letter(place),
              sample(rows, place),
              form.columns().get(place),
              counts(values.getOrDefault(planned, Map.of()), points(recodings, place))));
    }
    return columns;
  }

  private static String sample(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> column < row.size() ? row.get(column).strip() : "")
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .map(ImportColumns::shortened)
        .collect(Collectors.joining(BETWEEN));
  }

  /** The point of each value of the column that is none by itself. */
  private static Map<String, Integer> points(List<Recoding> recodings, int place) {
    return recodings.stream()
        .filter(recoding -> recoding.column().place() == place)
        .flatMap(recoding -> recoding.points().stream())
        .collect(Collectors.toMap(Recoding.Point::value, Recoding.Point::number));
  }

  /** The most frequent answers, with their points; how many others there are besides. */
  private String counts(Map<String, Integer> values, Map<String, Integer> points) {
    String most =
        values.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_VALUES)
            .map(entry ->
                (entry.getKey().isEmpty()
                        ? text.get("survey.import.values.empty")
                        : shortened(entry.getKey()))
                    + point(entry.getKey(), points)
                    + " \u00D7 "
                    + Shown.count(entry.getValue()))
            .collect(Collectors.joining(BETWEEN));
    int others = values.size() - MOST_VALUES;
    return others <= 0 ? most : text.get("survey.import.values.others", most, others);
  }

  private static String point(String value, Map<String, Integer> points) {
    Integer number = points.get(value);
    return number == null || value.equals(number.toString()) ? "" : " \u2192 " + number;
  }

  /** Values of columns that could not be read, each once: a meaning may be given by hand. */
  static List<ImportPage.Meaning> meanings(
      AnswerImport file, PlanForm form, AnswerFile opened, ImportCheck check, int firstField) {
    List<String> headings = Headings.told(opened.headings(file.plan().headingRows()));
    Map<String, ImportPage.Meaning> meanings = new LinkedHashMap<>();
    for (ImportCheck.Wrong row : check.wrong()) {
      for (CellProblem problem : row.problems()) {
        int column = headings.indexOf(problem.heading());
        boolean isAnswer = column >= 0 && isAnswer(file.plan().columns().get(column));
        if (isAnswer && !problem.value().isBlank() && meanings.size() < MOST_MEANINGS) {
          String key = PlanForm.meaning(String.valueOf(column), problem.value());
          var meaning =
              new ImportPage.Meaning(
                  PlanForm.meaningField(firstField + meanings.size()),
                  column,
                  problem.heading(),
                  problem.value(),
                  form.meanings().getOrDefault(key, ""));
          meanings.putIfAbsent(key, meaning);
        }
      }
    }
    return List.copyOf(meanings.values());
  }

  private static boolean isAnswer(String code) {
    return !code.isEmpty() && !code.startsWith("_");
  }

  static String shortened(String cell) {
    int points = cell.codePointCount(0, cell.length());
    return points <= LONGEST
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "\u2026";
  }
}
