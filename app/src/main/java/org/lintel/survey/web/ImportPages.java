package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.exchange.Recoding;
import org.springframework.stereotype.Component;

/** Makes the page of one import of past answers. */
@Component
class ImportPages {

  private final CheckingAnswers checking;
  private final Communities communities;
  private final Instruments instruments;
  private final StoredFiles files;
  private final ImportResults results;
  private final ImportBuildings buildings;

  ImportPages(
      CheckingAnswers checking,
      Communities communities,
      Instruments instruments,
      StoredFiles files,
      ImportResults results,
      ImportBuildings buildings) {
    this.checking = checking;
    this.communities = communities;
    this.instruments = instruments;
    this.files = files;
    this.results = results;
    this.buildings = buildings;
  }

  /** As it is planned. */
  ImportPage of(Viewer viewer, Text text, AnswerImport file, Refusals refusals) {
    return of(viewer, text, file, PlanForm.of(file.plan()), refusals);
  }

  /** As it stands in the form; what would come of the file is said of the plan that is kept. */
  ImportPage of(Viewer viewer, Text text, AnswerImport file, PlanForm form, Refusals refusals) {
    return files.find(file.fileId()).isPresent()
        ? files.read(
            file.fileId(),
            content ->
                of(viewer, text, file, form, refusals, Optional.of(AnswerFile.open(content))))
        : of(viewer, text, file, form, refusals, Optional.empty());
  }

  private ImportPage of(
      Viewer viewer,
      Text text,
      AnswerImport file,
      PlanForm form,
      Refusals refusals,
      Optional<AnswerFile> there) {
    var questionnaire = instruments.version(file.versionId()).questionnaire();
    boolean isOpen =
        file.state() == AnswerImport.State.UPLOADED || file.state() == AnswerImport.State.UNDONE;
    boolean isThere = there.isPresent();
    var opened = there.orElseGet(() -> new AnswerFile(List.of()));
    var found = isOpen && isThere ? look(text, file, form, opened) : Found.NOTHING;
    if (isOpen && !isThere) {
      refusals.add("", "survey.import.file-gone");
    }
    found.told().all().stream()
        .filter(told -> refusals.of(told.field()).isEmpty())
        .forEach(told -> refusals.add(told.field(), told.key(), told.arguments().toArray()));
    var result = results.of(viewer, file);
    return new ImportPage(
        "/imports/answers/" + file.id(),
        file.fileName(),
        questionnaire.title().in(text.language()),
        file.state().name().toLowerCase(Locale.ROOT),
        isOpen,
        result.wave(),
        result.cockpit(),
        file.wrong() > 0 && isThere,
        form,
        new ImportColumns(text).of(file, form, opened, found.values(), found.recodings()),
        new TargetNames(text).choices(questionnaire),
        choices(viewer),
        found.check(),
        refusals);
  }

  private List<NewWavePage.Choice> choices(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.MANAGE_SURVEYS).stream()
        .map(place -> new NewWavePage.Choice(place.uuid().toString(), place.name(), ""))
        .toList();
  }

  private record Found(
      ImportPage.Check check,
      Map<String, Map<String, Integer>> values,
      List<Recoding> recodings,
      Refusals told) {

    static final Found NOTHING = of("");

    static Found of(String sentence) {
      var nothing =
          new ImportPage.Check(
              false, true, sentence, 0, List.of(), List.of(), List.of(), List.of(), List.of(),
              List.of(), List.of(), List.of());
      return new Found(nothing, Map.of(), List.of(), Refusals.none());
    }
  }

  private Found look(Text text, AnswerImport file, PlanForm form, AnswerFile opened) {
    if (file.plan().columns().stream().allMatch(code -> code.isEmpty() || code.startsWith("_"))) {
      return Found.of(text.get("survey.import.check.no-item"));
    }
    try {
      ImportCheck check = checking.check(file);
      Refusals told =
          file.plan().waveName().isEmpty()
              ? Refusals.none()
              : new PopulationCheck(file.plan()).refusals(check);
      return new Found(
          check(text, file, form, opened, check, told, carried(text, file)),
          check.values(),
          check.recodings(),
          told);
    } catch (SheetRefused refused) {
      return Found.of(text.get(refused.key(), refused.arguments().toArray()));
    }
  }

  private List<String> carried(Text text, AnswerImport file) {
    return RecodeWords.sentences(text, checking.carried(file));
  }

  private ImportPage.Check check(
      Text text,
      AnswerImport file,
      PlanForm form,
      AnswerFile opened,
      ImportCheck check,
      Refusals told,
      List<String> carried) {
    boolean isAgreed = !check.isDoubtful() || file.plan().agreesToRecoding();
    var recodes = new ImportRecodes(text, form);
    String key = check.isWhole() ? "survey.import.check.whole" : "survey.import.check.first";
    return new ImportPage.Check(
        check.good() > 0 && told.isEmpty() && isAgreed && !file.plan().waveName().isEmpty(),
        check.isWhole(),
        text.get(
            key,
            Shown.count(check.looked()),
            Shown.count(check.good()),
            Shown.count(check.withHousehold()),
            Shown.count(check.wrongCount())),
        check.wrongCount(),
        wrong(text, check),
        recodes.of(check.recodings()),
        ImportColumns.meanings(file, form, opened, check, recodes.fields()),
        places(text, file, form, check),
        buildings.of(text, file, form, check),
        populations(form, check),
        carried,
        here(text, check));
  }

  /** Names that are no community, and those that somebody chose one for. */
  private static List<ImportPage.Place> places(
      Text text, AnswerImport file, PlanForm form, ImportCheck check) {
    var rows = new TreeMap<String, String>();
    file.plan().places().keySet().forEach(name -> rows.put(name, ""));
    check
        .unknownPlaces()
        .forEach((name, count) ->
            rows.put(name, text.get("survey.import.places.rows", Shown.count(count))));
    var places = new ArrayList<ImportPage.Place>();
    rows.forEach((name, count) ->
        places.add(
            new ImportPage.Place(
                "place." + places.size(), name, count, form.places().getOrDefault(name, ""))));
    return places;
  }

  private static List<ImportPage.Population> populations(PlanForm form, ImportCheck check) {
    return check.communities().stream()
        .map(place -> {
          String id = place.community().uuid().toString();
          return new ImportPage.Population(
              id,
              place.community().name(),
              place.rows(),
              place.households(),
              form.populations().getOrDefault(id, ""));
        })
        .toList();
  }

  private static List<ImportPage.Wrong> wrong(Text text, ImportCheck check) {
    return check.reasons().stream()
        .map(each -> {
          CellProblem problem = each.problem();
          String row =
              each.rows() == 1
                  ? Shown.count(each.row())
                  : text.get(
                      "survey.import.wrong.rows",
                      Shown.count(each.row()),
                      Shown.count(each.rows()));
          return new ImportPage.Wrong(
              row, problem.heading(), problem.value(), reason(text, problem));
        })
        .toList();
  }

  /** What is here already; counted twice it would look like more answers than there are. */
  private static List<String> here(Text text, ImportCheck check) {
    if (check.here().answers() > 0) {
      return List.of(text.get("survey.import.here", Shown.count(check.here().answers())));
    }
    return check.here().households() > 0
        ? List.of(text.get("survey.import.here.households", Shown.count(check.here().households())))
        : List.of();
  }

  static String reason(Text text, CellProblem problem) {
    return text.get(problem.key(), problem.arguments().toArray());
  }
}
