package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Text;
import org.lintel.survey.AnswerImport;
import org.lintel.survey.CheckingAnswers;
import org.springframework.stereotype.Component;

/** Writes the rows that cannot be stored, as they stand in the file, with the reason beside. */
@Component
class RejectedAnswers {

  private final CheckingAnswers checking;

  RejectedAnswers(CheckingAnswers checking) {
    this.checking = checking;
  }

  void write(AnswerImport file, Text text, SheetWriter writer) {
    int width = file.plan().columns().size();
    List<List<String>> headings = checking.headingRows(file);
    for (int i = 0; i < headings.size(); i++) {
      String last = i == 0 ? text.get("survey.import.reason") : "";
      writer.row(widened(headings.get(i), width, last));
    }
    checking.wrongRows(
        file,
        row ->
            writer.row(
                widened(
                    row.cells(),
                    width,
                    row.problems().stream()
                        .map(problem ->
                            (problem.heading().isEmpty() ? "" : problem.heading() + ": ")
                                + ImportPages.reason(text, problem))
                        .collect(Collectors.joining("; ")))));
  }

  private static List<String> widened(List<String> cells, int width, String last) {
    var row = new ArrayList<String>(cells);
    while (row.size() < width) {
      row.add("");
    }
    row.add(last);
    return row;
  }
}
