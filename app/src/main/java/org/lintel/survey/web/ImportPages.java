package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswerFile;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.CheckingAnswers;
import org.lintel.survey.ImportCheck;
import org.lintel.survey.Instruments;
import org.lintel.survey.Waves;
import org.lintel.survey.exchange.CellProblem;
import org.springframework.stereotype.Component;

/** Makes the page of one import of past answers. */
@Component
class ImportPages {

  private static final int SAMPLES = 3;
  private static final int MOST_MEANINGS = 20;

  private final CheckingAnswers checking;
  private final Communities communities;
  private final Instruments instruments;
  private final StoredFiles files;
  private final Waves waves;

  ImportPages(
      CheckingAnswers checking,
      Communities communities,
      Instruments instruments,
      StoredFiles files,
      Waves waves) {
    this.checking = checking;
    this.communities = communities;
    this.instruments = instruments;
    this.files = files;
    this.waves = waves;
  }

  ImportPage of(Viewer viewer, Text text, AnswerImport file, Refusals refusals) {
    var questionnaire = instruments.version(file.versionId()).questionnaire();
    boolean isOpen =
        file.state() == AnswerImport.State.UPLOADED || file.state() == AnswerImport.State.UNDONE;
    var opened = AnswerFile.open(files.content(file.fileId()));
    var places =
        communities.visibleTo(viewer, Permission.MANAGE_SURVEYS).stream()
            .map(place -> new NewWavePage.Choice(place.uuid().toString(), place.name(), ""))
            .toList();
    var found = isOpen ? look(text, file, opened) : new Found(nothing(""), Map.of());
    return new ImportPage(
        "/imports/answers/" + file.id(),
        file.fileName(),
        questionnaire.title().in(text.language()),
        file.state().name().toLowerCase(Locale.ROOT),
        isOpen,
        file.wave().isPresent() ? "/surveys/" + waves.get(file.wave().getAsInt()).uuid() : "",
        PlanForm.of(file.plan()),
        columns(file, opened, found.values()),
        new TargetNames(text).choices(questionnaire),
        places,
        found.check(),
        refusals);
  }

  private record Found(ImportPage.Check check, Map<String, Map<String, Integer>> values) {}

  private Found look(Text text, AnswerImport file, AnswerFile opened) {
    if (file.plan().columns().stream().allMatch(code -> code.isEmpty() || code.startsWith("_"))) {
      return new Found(nothing(text.get("survey.import.check.no-item")), Map.of());
    }
    try {
      ImportCheck check = checking.check(file);
      return new Found(check(text, file, opened, check), check.values());
    } catch (SheetRefused refused) {
      return new Found(nothing(text.get(refused.key(), refused.arguments().toArray())), Map.of());
    }
  }

  private static ImportPage.Check nothing(String sentence) {
    return new ImportPage.Check(false, sentence, 0, List.of(), List.of(), List.of());
  }

  private static ImportPage.Check check(
      Text text, AnswerImport file, AnswerFile opened, ImportCheck check) {
    String key = check.isWhole() ? "survey.import.check.whole" : "survey.import.check.first";
    var populations =
        check.communities().entrySet().stream()
            .map(entry -> {
              String id = entry.getKey().uuid().toString();
              Integer known = file.plan().populations().get(id);
              return new ImportPage.Population(
                  id,
                  entry.getKey().name(),
                  entry.getValue(),
                  known == null ? "" : known.toString());
            })
            .toList();
    return new ImportPage.Check(
        check.good() > 0,
        text.get(
            key,
            Shown.count(check.looked()),
            Shown.count(check.good()),
            Shown.count(check.withHousehold()),
            Shown.count(check.wrongCount())),
        check.wrongCount(),
        wrong(text, check),
        meanings(file, opened, check),
        populations);
  }

  private static List<ImportPage.Wrong> wrong(Text text, ImportCheck check) {
    return check.wrong().stream()
        .flatMap(row ->
            row.problems().stream()
                .map(problem ->
                    new ImportPage.Wrong(
                        row.row(), problem.heading(), problem.value(), reason(text, problem))))
        .toList();
  }

  static String reason(Text text, CellProblem problem) {
    return text.get(problem.key(), problem.arguments().toArray());
  }

  /** Values of columns that could not be read, each once: a meaning may be given by hand. */
  private static List<ImportPage.Meaning> meanings(
      AnswerImport file, AnswerFile opened, ImportCheck check) {
    List<String> headings = opened.headings(file.plan().headingRows());
    Set<ImportPage.Meaning> meanings = new LinkedHashSet<>();
    for (ImportCheck.Wrong row : check.wrong()) {
      for (CellProblem problem : row.problems()) {
        int column = headings.indexOf(problem.heading());
        if (column >= 0 && !problem.value().isBlank() && meanings.size() < MOST_MEANINGS) {
          meanings.add(new ImportPage.Meaning(column, problem.heading(), problem.value()));
        }
      }
    }
    return List.copyOf(meanings);
  }

  private static List<ImportPage.Column> columns(
      AnswerImport file, AnswerFile opened, Map<String, Map<String, Integer>> values) {
    List<String> headings = opened.headings(file.plan().headingRows());
    List<List<String>> sample = opened.sample(file.plan().headingRows());
    var columns = new ArrayList<ImportPage.Column>();
    for (int place = 0; place < file.plan().columns().size(); place++) {
      int column = place;
      String seen =
          sample.stream()
              .map(row -> column < row.size() ? row.get(column).strip() : "")
              .filter(cell -> !cell.isEmpty())
              .distinct()
              .limit(SAMPLES)
              .map(ImportPages::shortened)
              .collect(Collectors.joining(" \u00B7 "));
      String code = file.plan().columns().get(place);
      columns.add(
          new ImportPage.Column(
              place < headings.size() ? headings.get(place) : "",
              seen,
              code,
              counts(values.getOrDefault(code, Map.of()))));
    }
    return columns;
  }

  private static String counts(Map<String, Integer> values) {
    return values.entrySet().stream()
        .map(entry ->
            (entry.getKey().isEmpty() ? "\u2205" : shortened(entry.getKey()))
                + " \u00D7 "
                + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String shortened(String cell) {
    int points = cell.codePointCount(0, cell.length());
    return points <= 24 ? cell : cell.substring(0, cell.offsetByCodePoints(0, 24)) + "\u2026";
  }
}
