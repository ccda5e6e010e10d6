package org.lintel.survey.web;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswerFile;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.AnswerImports;
import org.lintel.survey.AnswersHere;
import org.lintel.survey.CheckingAnswers;
import org.lintel.survey.ImportPlan;
import org.lintel.survey.Instruments;
import org.lintel.survey.KeepingFileNames;
import org.lintel.survey.Mode;
import org.lintel.survey.WhoWasAsked;
import org.lintel.survey.exchange.Headings;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.InstrumentVersion;
import org.springframework.stereotype.Component;

/** Keeps files of past answers, with a first idea of how to read them. */
@Component
class AnswerUploads {

  /** Heading of the last column of a file of rejected rows, in both languages. */
  private static final Set<String> REASONS = Set.of("原因", "Why");

  private final StoredFiles files;
  private final AnswerImports imports;
  private final Communities communities;
  private final Instruments instruments;
  private final CheckingAnswers checking;
  private final AnswersHere here;
  private final KeepingFileNames names;

  AnswerUploads(
      StoredFiles files,
      AnswerImports imports,
      Communities communities,
      Instruments instruments,
      CheckingAnswers checking,
      AnswersHere here,
      KeepingFileNames names) {
    this.names = names;
    this.here = here;
    this.checking = checking;
    this.files = files;
    this.imports = imports;
    this.communities = communities;
    this.instruments = instruments;
  }

  /**
   * Keeps the file.
   *
   * @throws SheetRefused when it is no sheet; nothing is kept then
   */
  UUID add(Viewer viewer, InstrumentVersion version, String name, InputStream content) {
    StoredFiles.StoredFile file = files.save(viewer, name, content);
    try {
      AnswerFile opened =
          files.read(
              file.id(),
              uploaded -> {
                SheetReader.checkName(uploaded, name);
                return AnswerFile.open(uploaded);
              });
      List<Community> places = communities.visibleTo(viewer, Permission.MANAGE_SURVEYS);
      ImportPlan plan = checking.proposing(file.id(), version.id(), first(version, opened, places));
      return imports.add(
          viewer, version.id(), file, plan, places.stream().map(Community::id).toList());
    } catch (SheetRefused refused) {
      files.delete(file.id());
      throw refused;
    }
  }

  /**
   * Changes the plan, unless something is wrong with it; other heading rows ask for a new guess.
   */
  Refusals replan(Viewer viewer, Text text, AnswerImport file, PlanForm form) {
    InstrumentVersion version = instruments.version(file.versionId());
    AnswerFile opened = files.read(file.fileId(), AnswerFile::open);
    List<String> told = Headings.told(opened.headings(file.plan().headingRows()));
    var reading = new PlanReading(form, file.plan());
    ImportPlan plan = reading.read(told, version.questionnaire(), text);
    if (reading.refusals().isEmpty()) {
      keep(viewer, file, version, opened, plan);
    }
    return reading.refusals();
  }

  private void keep(
      Viewer viewer,
      AnswerImport file,
      InstrumentVersion version,
      AnswerFile opened,
      ImportPlan plan) {
    ImportPlan chosen =
        plan.headingRows() == file.plan().headingRows()
            ? plan
            : plan.reading(
                suggested(
                    version,
                    opened,
                    plan.headingRows(),
                    communities.visibleTo(viewer, Permission.MANAGE_SURVEYS)));
    ImportPlan changed = checking.proposing(file.fileId(), version.id(), chosen);
    if (imports.replan(file, changed)) {
      byte[] fingerprint = AnswerFile.fingerprint(opened.headings(changed.headingRows()));
      imports.keepPlan(viewer, version.id(), fingerprint, changed);
      names.keep(communities.visibleTo(viewer, Permission.MANAGE_SURVEYS), file.plan(), changed);
    }
  }

  private ImportPlan first(InstrumentVersion version, AnswerFile opened, List<Community> places) {
    int headingRows = opened.headingRows();
    List<String> headings = opened.headings(headingRows);
    ImportPlan plan =
        lastPlan(version, headings)
            .map(last -> last.named(""))
            .orElseGet(() -> guessed(version, opened, headingRows, places));
    if (!Suggestions.isOurs(headings)) {
      return plan;
    }
    List<Integer> within = places.stream().map(Community::id).toList();
    return here.mode(within, headings, opened.sample(headingRows)).map(plan::told).orElse(plan);
  }

  /** How such a file was read before; rejected rows as the file that they come from. */
  private Optional<ImportPlan> lastPlan(InstrumentVersion version, List<String> headings) {
    return planOf(version, headings)
        .or(() -> {
          int before = headings.size() - 1;
          return before > 0 && REASONS.contains(headings.get(before))
              ? planOf(version, headings.subList(0, before)).map(ImportPlan::widened)
              : Optional.empty();
        });
  }

  private Optional<ImportPlan> planOf(InstrumentVersion version, List<String> headings) {
    return imports
        .lastPlan(version.id(), AnswerFile.fingerprint(headings))
        .filter(last -> last.columns().size() == headings.size());
  }

  private static ImportPlan guessed(
      InstrumentVersion version, AnswerFile opened, int headingRows, List<Community> places) {
    List<String> columns = suggested(version, opened, headingRows, places);
    boolean saysCommunity = columns.contains("_community");
    return new ImportPlan(
        headingRows,
        columns,
        Map.of(),
        Suggestions.isOurs(opened.headings(headingRows)) ? Map.of() : Suggestions.usualCodes(),
        "",
        Mode.CONFIDENTIAL,
        !saysCommunity && places.size() == 1 ? places.getFirst().uuid().toString() : "",
        "",
        true,
        WhoWasAsked.UNKNOWN,
        Map.of(),
        Map.of(),
        Map.of(),
        false);
  }

  private static List<String> suggested(
      InstrumentVersion version, AnswerFile opened, int headingRows, List<Community> places) {
    return Suggestions.of(
            version.questionnaire(),
            opened.headings(headingRows),
            opened.sample(headingRows),
            places.stream().flatMap(place -> Stream.of(place.name(), place.code())).toList())
        .stream()
        .map(Target::code)
        .toList();
  }
}
