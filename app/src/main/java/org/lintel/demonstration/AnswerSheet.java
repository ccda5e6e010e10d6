package org.lintel.demonstration;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lintel.survey.exchange.CellWriting;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Layout;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.Questionnaire;

/** The answers of one past wave, in the form that an export has and an import reads. */
final class AnswerSheet {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Opinion opinion;
  private final List<Fact> facts = Layout.facts(true);
  private final List<Target> targets;

  AnswerSheet(Questionnaire questionnaire) {
    this.opinion = new Opinion(questionnaire);
    this.targets = Layout.columns(questionnaire);
  }

  /** Codes of the columns, in order. */
  List<String> columns() {
    var columns = new ArrayList<String>();
    facts.forEach(fact -> columns.add(fact.heading()));
    targets.forEach(target -> columns.add(target.code()));
    return columns;
  }

  /** Everybody's answers who answers in this round. */
  String of(Round round, List<Resident> residents) {
    var sheet = new StringBuilder(String.join(",", columns())).append('\n');
    for (Resident resident : residents) {
      var mood = new Mood(resident, round);
      if (mood.answers()) {
        sheet.append(row(round, resident, mood)).append('\n');
      }
    }
    return sheet.toString();
  }

  private String row(Round round, Resident resident, Mood mood) {
    LocalDateTime submitted = submitted(round, mood.seed());
    Answers answers = opinion.of(mood);
    var cells = new ArrayList<String>();
    facts.forEach(fact -> cells.add(fact(fact, round, resident, submitted)));
    targets.forEach(target -> cells.add(CellWriting.cell(target, answers)));
    return String.join(",", cells.stream().map(AnswerSheet::quoted).toList());
  }

  private static String fact(Fact fact, Round round, Resident resident, LocalDateTime submitted) {
    return switch (fact) {
      case RESPONSE -> round.quarter() + "/" + resident.address();
      case COMMUNITY -> resident.place().name();
      case BUILDING -> resident.building();
      case ENTRANCE -> resident.entrance();
      case UNIT -> resident.room();
      case ADDRESS -> "";
      case SUBMITTED -> submitted.atZone(ZONE).toOffsetDateTime().toString();
      case CHANNEL -> "LINK";
      case LANGUAGE -> "zh-CN";
    };
  }

  /** Most answer in the first days and in the evening. */
  private static LocalDateTime submitted(Round round, Seed seed) {
    int day = (int) (20 * seed.uniform() * seed.uniform());
    return round.opens().plusDays(day).atTime(8 + seed.below(14), seed.below(60), seed.below(60));
  }

  private static String quoted(String cell) {
    boolean needsQuotes = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
    return needsQuotes ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }
}
