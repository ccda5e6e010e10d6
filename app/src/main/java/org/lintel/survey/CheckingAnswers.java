package org.lintel.survey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.OtherNames;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.survey.exchange.CellProblem;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.exchange.ValueCounts;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file of past answers as planned, and says of every row what would become of it. */
@Component
public class CheckingAnswers {

  /** Rows that a page looks at; the import itself looks at all of them. */
  private static final int MOST_LOOKED_AT = 20_000;

  private static final int MOST_WRONG = 50;
  private static final int MOST_PLACES = 40;

  private final JdbcClient database;
  private final Communities communities;
  private final Instruments instruments;
  private final StoredFiles files;
  private final Clock clock;
  private final AnswersHere here;
  private final OtherNames others;

  CheckingAnswers(
      JdbcClient database,
      Communities communities,
      Instruments instruments,
      StoredFiles files,
      Clock clock,
      AnswersHere here,
      OtherNames others) {
    this.others = others;
    this.here = here;
    this.database = database;
    this.communities = communities;
    this.instruments = instruments;
    this.files = files;
    this.clock = clock;
  }

  /** Looks at the file without storing anything. */
  public ImportCheck check(AnswerImport file) {
    return files.read(
        file.fileId(),
        content -> {
          var looking = new Looking(file);
          AnswerFile.each(content, file.plan().headingRows(), looking::at);
          return looking.result();
        });
  }

  /** Every row that cannot be stored, in order. */
  public void wrongRows(AnswerImport file, Consumer<ImportRowRefused> each) {
    files.read(file.fileId(), content -> wrongRows(file, content, each));
  }

  private AnswerImport wrongRows(AnswerImport file, Path content, Consumer<ImportRowRefused> each) {
    RowCheck check = rowCheck(file);
    AnswerFile.each(
        content,
        file.plan().headingRows(),
        row -> {
          if (check.check(row) instanceof ImportRow.Bad bad) {
            each.accept(new ImportRowRefused(bad.cells(), bad.problems()));
          }
          return true;
        });
    return file;
  }

  /** The headings of the file, one row for each heading row. */
  public List<List<String>> headingRows(AnswerImport file) {
    AnswerFile opened = opened(file);
    return opened.first().subList(0, Math.min(file.plan().headingRows(), opened.first().size()));
  }

  /** The plan with points for the words of shorter and longer scales, which nobody gave one. */
  public ImportPlan proposing(UUID file, int version, ImportPlan plan) {
    return files.read(file, content -> proposing(content, version, plan));
  }

  private ImportPlan proposing(Path content, int version, ImportPlan plan) {
    Questionnaire questionnaire = instruments.version(version).questionnaire();
    var values = new ValueCounts(plan.counted(questionnaire, List.of()));
    var looked = new AtomicInteger();
    AnswerFile.each(
        content,
        plan.headingRows(),
        row -> {
          values.add(row.cells());
          return looked.incrementAndGet() < MOST_LOOKED_AT;
        });
    return plan.proposing(plan.recodings(questionnaire, List.of(), values.byCode()).proposed());
  }

  private AnswerFile opened(AnswerImport file) {
    return files.read(file.fileId(), AnswerFile::open);
  }

  /** Counts the values of what is stored, to say later what became of them. */
  StoredValues storedValues(AnswerImport file) {
    List<String> headings = opened(file).headings(file.plan().headingRows());
    return new StoredValues(file.plan(), questionnaire(file), headings);
  }

  /** What our own codebook in the file says of answers that were converted before. */
  public List<WaveRecodings.Recoded> carried(AnswerImport file) {
    List<String> headings = opened(file).headings(file.plan().headingRows());
    return files.read(
        file.fileId(),
        content -> CarriedRecodings.in(content, headings, file.plan(), questionnaire(file)));
  }

  RowCheck rowCheck(AnswerImport file) {
    AnswerFile opened = opened(file);
    List<Community> open = file.communities().stream().map(communities::get).toList();
    return new RowCheck(
        file.plan(),
        questionnaire(file),
        opened.headings(file.plan().headingRows()),
        open,
        community -> HouseholdsByPlace.of(database, community),
        FileNames.of(others, open),
        clock.instant());
  }

  private Questionnaire questionnaire(AnswerImport file) {
    return instruments.version(file.versionId()).questionnaire();
  }

  private List<ImportCheck.InCommunity> inCommunities(Map<Community, Integer> rows) {
    return rows.entrySet().stream()
        .map(entry ->
            new ImportCheck.InCommunity(
                entry.getKey(), entry.getValue(), households(entry.getKey())))
        .toList();
  }

  private int households(Community community) {
    return database
        .sql("SELECT count(*)::int FROM eligible_household WHERE community_id = :community")
        .param("community", community.id())
        .query(Integer.class)
        .single();
  }

  /** Counts while the rows go by. */
  private final class Looking {

    private final RowCheck check;
    private final ValueCounts values;
    private final ImportPlan plan;
    private final Questionnaire questionnaire;
    private final List<String> headings;
    private final Map<String, Integer> unknownPlaces = new LinkedHashMap<>();
    private final Map<Community, Integer> byCommunity = new LinkedHashMap<>();
    private final List<ImportCheck.Wrong> wrong = new ArrayList<>();
    private final WrongRows reasons = new WrongRows();
    private final List<String> ids = new ArrayList<>();
    private final List<AnswersHere.InQuarter> households = new ArrayList<>();
    private final int version;
    private final List<Integer> within;
    private int looked;
    private int good;
    private int withHousehold;
    private int wrongCount;
    private boolean isWhole = true;

    Looking(AnswerImport file) {
      check = rowCheck(file);
      plan = file.plan();
      version = file.versionId();
      within = file.communities();
      questionnaire = questionnaire(file);
      headings = opened(file).headings(plan.headingRows());
      values = new ValueCounts(plan.counted(questionnaire, headings));
    }

    boolean at(SheetRow row) {
      if (looked == MOST_LOOKED_AT) {
        isWhole = false;
        return false;
      }
      looked++;
      values.add(row.cells());
      if (Suggestions.isOurs(headings)) {
        ids.add(row.cell(headings.indexOf(Fact.RESPONSE.heading())));
      }
      switch (check.check(row)) {
        case ImportRow.Good found -> {
          good++;
          withHousehold += found.household().isPresent() ? 1 : 0;
          found.household().ifPresent(home -> households.add(inQuarter(found, home)));
          byCommunity.merge(found.community(), 1, Integer::sum);
        }
        case ImportRow.Bad bad -> {
          wrongCount++;
          bad.problems().forEach(this::countPlace);
          reasons.add(bad.number(), bad.problems());
          if (wrong.size() < MOST_WRONG) {
            wrong.add(new ImportCheck.Wrong(bad.number(), bad.problems()));
          }
        }
      }
      return true;
    }

    private static AnswersHere.InQuarter inQuarter(
        ImportRow.Good row, HouseholdsByPlace.Found home) {
      Community community = row.community();
      LocalDate day = row.submittedAt().atZone(community.zone()).toLocalDate();
      LocalDate quarter = day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      return new AnswersHere.InQuarter(community.id(), home.household(), quarter);
    }

    private void countPlace(CellProblem problem) {
      boolean isNew = !unknownPlaces.containsKey(problem.value());
      if (problem.key().equals(RowCheck.UNKNOWN_COMMUNITY)
          && !(isNew && unknownPlaces.size() == MOST_PLACES)) {
        unknownPlaces.merge(problem.value(), 1, Integer::sum);
      }
    }

    ImportCheck result() {
      return new ImportCheck(
          looked,
          isWhole,
          good,
          withHousehold,
          inCommunities(byCommunity),
          wrong,
          wrongCount,
          values.byCode(),
          plan.recodings(questionnaire, headings, values.byCode()).all(),
          unknownPlaces,
          check.unknownBuildings(),
          reasons.reasons(),
          here.of(within, ids, households, version));
    }
  }
}
