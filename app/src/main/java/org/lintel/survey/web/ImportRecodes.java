package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.web.Text;
import org.lintel.survey.exchange.Recoding;

/** Shows how words of a file become points; columns that are treated alike stand together. */
final class ImportRecodes {

  private final Text text;
  private final PlanForm form;
  private int fields;

  ImportRecodes(Text text, PlanForm form) {
    this.text = text;
    this.form = form;
  }

  /** How many fields were made: the next one has this place. */
  int fields() {
    return fields;
  }

  List<ImportPage.Recode> of(List<Recoding> recodings) {
    var groups = new ArrayList<List<Recoding>>();
    for (Recoding recoding : recodings) {
      groups.stream()
          .filter(group -> group.stream().allMatch(other -> isAlike(other, recoding)))
          .findFirst()
          .orElseGet(() -> {
            groups.add(new ArrayList<>());
            return groups.getLast();
          })
          .add(recoding);
    }
    return groups.stream().map(this::shown).toList();
  }

  private static boolean isAlike(Recoding one, Recoding other) {
    Map<String, Integer> numbers = numbers(one);
    return one.range().equals(other.range())
        && one.asked() == other.asked()
        && other.points().stream().anyMatch(point -> numbers.containsKey(point.value()))
        && other.points().stream()
            .allMatch(
                point -> numbers.getOrDefault(point.value(), point.number()) == point.number());
  }

  private static Map<String, Integer> numbers(Recoding recoding) {
    return recoding.points().stream()
        .collect(Collectors.toMap(Recoding.Point::value, Recoding.Point::number));
  }

  private ImportPage.Recode shown(List<Recoding> group) {
    Recoding first = group.getFirst();
    String columns =
        group.stream()
            .map(recoding -> String.valueOf(recoding.column().place()))
            .collect(Collectors.joining(","));
    String headings =
        group.stream()
            .map(recoding -> recoding.column().heading())
            .collect(Collectors.joining(text.get("survey.import.list")));
    return new ImportPage.Recode(
        columns, headings, first.isDoubtful(), told(first), words(group, columns));
  }

  private String told(Recoding recoding) {
    boolean hasNumbers =
        recoding.points().stream().allMatch(point -> point.value().matches("\\d{1,2}"));
    String kind = !recoding.isDoubtful() ? "same" : hasNumbers ? "numbers" : "words";
    return text.get(
        "survey.import.recode." + kind,
        recoding.asked(),
        recoding.range().from(),
        recoding.range().to());
  }

  private List<ImportPage.Word> words(List<Recoding> group, String columns) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    group.stream()
        .flatMap(recoding -> recoding.points().stream())
        .sorted(java.util.Comparator.comparingInt(Recoding.Point::number))
        .forEach(point -> {
          answers.merge(point.value(), point.answers(), Integer::sum);
          numbers.putIfAbsent(point.value(), point.number());
        });
    var words = new ArrayList<ImportPage.Word>();
    answers.forEach((value, count) ->
        words.add(
            new ImportPage.Word(
                PlanForm.meaningField(fields++),
                value,
                Shown.count(count),
                form.meanings()
                    .getOrDefault(
                        PlanForm.meaning(columns, value), String.valueOf(numbers.get(value))))));
    return words;
  }
}
