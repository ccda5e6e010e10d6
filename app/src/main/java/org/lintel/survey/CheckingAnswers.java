package org.lintel.survey;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.survey.exchange.Column;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a file of past answers as planned, and says of every row what would become of it. */
@Component
public class CheckingAnswers {

  /** Rows that a page looks at; the import itself looks at all of them. */
  private static final int MOST_LOOKED_AT = 20_000;

  private static final int MOST_WRONG = 50;
  private static final int MOST_VALUES = 100;

  private final JdbcClient database;
  private final Communities communities;
  private final Instruments instruments;
  private final StoredFiles files;
  private final Clock clock;

  CheckingAnswers(
      JdbcClient database,
      Communities communities,
      Instruments instruments,
      StoredFiles files,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.instruments = instruments;
    this.files = files;
    this.clock = clock;
  }

  /** Looks at the file without storing anything. */
  public ImportCheck check(AnswerImport file) {
    var looking = new Looking(file);
    Path content = files.content(file.fileId());
    AnswerFile.each(content, file.plan().headingRows(), looking::at);
    return looking.result();
  }

  /** Every row that cannot be stored, in order. */
  public void wrongRows(AnswerImport file, Consumer<ImportRowRefused> each) {
    RowCheck check = rowCheck(file);
    AnswerFile.each(
        files.content(file.fileId()),
        file.plan().headingRows(),
        row -> {
          if (check.check(row) instanceof ImportRow.Bad bad) {
            each.accept(new ImportRowRefused(bad.cells(), bad.problems()));
          }
          return true;
        });
  }

  /** The headings of the file, one row for each heading row. */
  public List<List<String>> headingRows(AnswerImport file) {
    AnswerFile opened = AnswerFile.open(files.content(file.fileId()));
    return opened.first().subList(0, Math.min(file.plan().headingRows(), opened.first().size()));
  }

  RowCheck rowCheck(AnswerImport file) {
    AnswerFile opened = AnswerFile.open(files.content(file.fileId()));
    return new RowCheck(
        file.plan(),
        questionnaire(file),
        opened.headings(file.plan().headingRows()),
        file.communities().stream().map(communities::get).toList(),
        community -> HouseholdsByPlace.of(database, community),
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
    private final List<Column> counted;
    private final Map<Community, Integer> byCommunity = new LinkedHashMap<>();
    private final List<ImportCheck.Wrong> wrong = new ArrayList<>();
    private final Map<String, Map<String, Integer>> values = new LinkedHashMap<>();
    private int looked;
    private int good;
    private int withHousehold;
    private int wrongCount;
    private boolean isWhole = true;

    Looking(AnswerImport file) {
      check = rowCheck(file);
      counted =
          file.plan().columns(questionnaire(file), List.of()).stream()
              .filter(column -> Target.hasFewValues(column.target(), questionnaire(file)))
              .toList();
    }

    boolean at(SheetRow row) {
      if (looked == MOST_LOOKED_AT) {
        isWhole = false;
        return false;
      }
      looked++;
      counted.forEach(column -> count(column, row.cell(column.place()).strip()));
      switch (check.check(row)) {
        case ImportRow.Good found -> {
          good++;
          withHousehold += found.household().isPresent() ? 1 : 0;
          byCommunity.merge(found.community(), 1, Integer::sum);
        }
        case ImportRow.Bad bad -> {
          wrongCount++;
          if (wrong.size() < MOST_WRONG) {
            wrong.add(new ImportCheck.Wrong(bad.number(), bad.problems()));
          }
        }
      }
      return true;
    }

    private void count(Column column, String value) {
      var counts = values.computeIfAbsent(column.target().code(), code -> new TreeMap<>());
      if (counts.containsKey(value) || counts.size() < MOST_VALUES) {
        counts.merge(value, 1, Integer::sum);
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
          values);
    }
  }
}
